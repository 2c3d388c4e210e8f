import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyPress, ScannerState } from '../../../renderer/scanner-input.ts';
import { burstGap, idle, longestCode, patience, pressed, timeUp } from '../../../renderer/scanner-input.ts';

type Heard = { scans: string[]; typed: string; passed: string[] };

const text = (character: string, time: number): KeyPress => ({
  kind: 'text',
  character,
  repeat: false,
  time,
});
const key = (kind: KeyPress['kind'], time: number, character: string = kind): KeyPress => ({
  kind,
  character,
  repeat: false,
  time,
});

/** Plays keys as the page would hear them; the timer runs whenever the next key is later than the wait. */
function play(keys: KeyPress[]): Heard {
  const heard: Heard = { scans: [], typed: '', passed: [] };
  let state: ScannerState = idle;
  const take = (step: ReturnType<typeof pressed>) => {
    state = step.state;
    heard.typed += step.typed;
    if (step.scan !== null) heard.scans.push(step.scan);
    return step.hold;
  };
  for (const next of keys) {
    if (state.held !== '' && next.time - state.heldAt > patience(state)) take(timeUp(state));
    if (!take(pressed(state, next))) heard.passed.push(next.character);
  }
  if (state.held !== '') take(timeUp(state));
  return heard;
}

/** A scanner: each character `gap` ms after the one before, then Enter. */
function burst(code: string, start: number, gap = 3): KeyPress[] {
  const characters = [...code].map((character, index) =>
    character < ' ' ? key('chord', start + index * gap, character) : text(character, start + index * gap),
  );
  return [...characters, key('enter', start + code.length * gap)];
}

function typing(word: string, start: number, gap: number): KeyPress[] {
  return [...word].map((character, index) => text(character, start + index * gap));
}

describe('a scanner', () => {
  test('is one scan, and no key of it reaches the page', () => {
    expect(play(burst('9520100042010', 0))).toEqual({ scans: ['9520100042010'], typed: '', passed: [] });
  });

  test('may end with Tab', () => {
    const keys = [...typing('9520100042010', 0, 3), key('tab', 40)];
    expect(play(keys).scans).toEqual(['9520100042010']);
  });

  test('may pause in the middle of a code, as on a busy machine', () => {
    const late = [...typing('95201', 0, 3), ...typing('00042010', 140, 3), key('enter', 164)];
    expect(play(late)).toEqual({ scans: ['9520100042010'], typed: '', passed: [] });
    const later = [...typing('95201', 0, 3), ...typing('00042010', 300, 3), key('enter', 330)];
    expect(play(later)).toEqual({ scans: ['9520100042010'], typed: '', passed: [] });
    const often = [
      ...typing('95201000', 0, 3),
      ...typing('420', 121, 3),
      ...typing('10', 227, 3),
      key('enter', 300),
    ];
    expect(play(often)).toEqual({ scans: ['9520100042010'], typed: '', passed: [] });
    const early = [text('9', 0), ...typing('520100042010', 90, 3), key('enter', 126)];
    expect(play(early)).toEqual({ scans: ['9520100042010'], typed: '', passed: [] });
  });

  test('may send a line feed after its Enter', () => {
    const keys = [...burst('9520100042010', 0), key('chord', 45, '\n'), key('enter', 46)];
    expect(play(keys)).toEqual({ scans: ['9520100042010'], typed: '', passed: [] });
  });

  test('keeps a control character in the code, so that the till can refuse it, and fires no shortcut', () => {
    const keys = [text('9', 0), key('chord', 3, '\x1a'), text('5', 6), text('2', 9), key('enter', 12)];
    expect(play(keys)).toEqual({ scans: ['9\x1a52'], typed: '', passed: [] });
  });

  test('sends a two-dimensional code whole: its symbology in front, separators within, and its length', () => {
    const code = ']d201095202000000262110-A7\x1d10LOT/2026\x1d17281231';
    expect(play(burst(code, 0)).scans).toEqual([code]);
    const address = 'https://id.example.org/01/09520200000026/10/AB-1/21/77?17=281231&3103=000195';
    expect(play(burst(address, 0))).toEqual({ scans: [address], typed: '', passed: [] });
    const long = `]Q3${'0109520200000026\x1d'.repeat(40)}`;
    expect(play(burst(long, 0, 8)).scans).toEqual([long]);
  });

  test('may put a control character before its codes, which fires no shortcut', () => {
    const keys = [key('chord', 0, '\x02'), ...burst('9520100042010', 3)];
    expect(play(keys)).toEqual({ scans: ['9520100042010'], typed: '', passed: [] });
    expect(play([key('chord', 0, '\x02')])).toEqual({ scans: [], typed: '\x02', passed: [] });
  });

  test('may begin with the one chord that the till itself uses', () => {
    const keys = [key('chord', 0, '\x1a'), ...typing('952', 3, 3), key('enter', 12)];
    expect(play(keys)).toEqual({ scans: ['\x1a952'], typed: '', passed: [] });
  });

  test('loses a key that is no character, and types nothing for it', () => {
    const keys = [...typing('95201', 0, 3), key('other', 15), ...typing('0004', 18, 3), key('enter', 30)];
    expect(play(keys)).toEqual({ scans: ['952010004'], typed: '', passed: [] });
  });

  test('fires no function key in the middle of a code', () => {
    const keys = [...typing('95201', 0, 3), key('function', 15), ...typing('0004', 18, 3), key('enter', 30)];
    expect(play(keys)).toEqual({ scans: ['952010004'], typed: '', passed: [] });
  });

  test('presses Shift for capitals', () => {
    const keys = [
      key('modifier', 0),
      ...typing('CAB', 2, 3),
      key('modifier', 10),
      text('1', 12),
      key('enter', 14),
    ];
    expect(play(keys)).toMatchObject({ scans: ['CAB1'], typed: '' });
  });

  test('that never ends is cut, and still one scan', () => {
    const { scans, typed } = play(burst('x'.repeat(longestCode + 100), 0, 1));
    expect(scans).toEqual(['x'.repeat(longestCode)]);
    expect(typed).toBe('');
  });

  test('at 20 codes a second loses none of 1,000', () => {
    const codes = Array.from({ length: 1_000 }, (_, index) => `95201${String(index).padStart(8, '0')}`);
    const heard = play(codes.flatMap((code, index) => burst(code, index * 50)));
    expect(heard).toEqual({ scans: codes, typed: '', passed: [] });
  });
});

describe('a hand', () => {
  test.each(['usb', '12'])('that types %s and Enter quickly makes no scan and loses no character', (word) => {
    const keys = [...typing(word, 0, 20), key('enter', word.length * 20)];
    expect(play(keys)).toEqual({ scans: [], typed: word, passed: ['enter'] });
  });

  test('that types unevenly makes no scan, though some of its keys come fast', () => {
    const keys = [text('c', 0), text('a', 40), text('b', 100), text('l', 140), key('enter', 200)];
    expect(play(keys)).toEqual({ scans: [], typed: 'cabl', passed: ['enter'] });
    expect(
      play([text('c', 0), text('a', 45), text('b', 85), text('l', 145), key('enter', 190)]),
    ).toMatchObject({
      scans: [],
    });
  });

  test('that types a whole barcode by hand makes no scan', () => {
    const keys = [...typing('9520100042010', 0, 90), key('enter', 13 * 90)];
    expect(play(keys)).toEqual({ scans: [], typed: '9520100042010', passed: ['enter'] });
  });

  test('that lets a burst of keys stand gets them as typing', () => {
    expect(play(typing('printer', 0, 10))).toEqual({ scans: [], typed: 'printer', passed: [] });
  });

  test('gets its letters before the key that follows them', () => {
    const step = pressed(pressed(idle, text('a', 0)).state, key('other', 20));
    expect(step).toMatchObject({ typed: 'a', hold: false });
  });

  test('that keeps a key down repeats it at once', () => {
    const step = pressed(idle, { ...text('a', 0), repeat: true });
    expect(step).toMatchObject({ typed: 'a', scan: null, hold: true });
  });

  test('that composes a letter is left alone', () => {
    expect(play([key('composing', 0), key('composing', 30)]).passed).toEqual(['composing', 'composing']);
  });

  test('that copies and pastes is left alone', () => {
    expect(play([key('chord', 0, '\x03'), key('chord', 400, '\x16')]).passed).toEqual(['\x03', '\x16']);
  });
});

const codes = fc.stringMatching(/^[0-9A-Z-]{4,20}$/);
const words = fc.stringMatching(/^[a-z0-9 ]{1,12}$/);

test('any bursts with any gaps of a scanner are those scans and nothing else', () => {
  const bursts = fc.array(fc.tuple(codes, fc.integer({ min: 1, max: burstGap })), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(bursts, (all) => {
      let start = 0;
      const keys = all.flatMap(([code, gap]) => {
        const played = burst(code, start, gap);
        start += (code.length + 1) * gap;
        return played;
      });
      expect(play(keys)).toEqual({ scans: all.map(([code]) => code), typed: '', passed: [] });
    }),
  );
});

test('any hand that is slower than a scanner gets back every character in order, and never scans', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: burstGap + 1, max: 600 }), (word, gap) => {
      const keys = [...typing(word, 0, gap), key('enter', word.length * gap)];
      expect(play(keys)).toEqual({ scans: [], typed: word, passed: ['enter'] });
    }),
  );
});

test('whatever is pressed and whenever, every character comes out once, in order', () => {
  const presses = fc.array(
    fc.record({
      kind: fc.constantFrom('text', 'text', 'text', 'enter', 'other', 'composing'),
      character: fc.constantFrom('1', '2', 'a', 'b'),
      repeat: fc.boolean(),
      pause: fc.integer({ min: 0, max: 200 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(presses, (all) => {
      let time = 0;
      let out = '';
      let state: ScannerState = idle;
      const take = (step: ReturnType<typeof pressed>) => {
        state = step.state;
        out += step.typed + (step.scan ?? '');
      };
      for (const { pause, ...press } of all) {
        time += pause;
        take(pressed(state, { ...press, kind: press.kind as KeyPress['kind'], time }));
      }
      take(timeUp(state));
      const wanted = all.filter(({ kind }) => kind === 'text').map(({ character }) => character);
      expect(out).toBe(wanted.join(''));
    }),
  );
});
