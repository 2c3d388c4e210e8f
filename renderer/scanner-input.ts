/**
 * Tells a barcode scanner that types like a keyboard from a hand that types. Pure: keys and their times go in; out
 * comes what to hold back, what was a scan, and what a hand had typed after all.
 */

/** Keys of one burst follow each other at most this fast (ms). */
export const burstGap = 50;
/** One gap of a burst may be this long (ms), and longer once it could be a code, others while it is fast on the whole: a busy machine must not tear one. */
export const firstPause = 100;
export const laterPause = 300;
/** A burst with such a pause is a scan only if its keys came this fast (ms a key) on the whole, as no hand types. */
const fastOnTheWhole = 35;
export const shortestCode = 4;
/** What the till accepts as text at most; the rest of an endless burst is dropped, and the till refuses it anyway. */
export const longestCode = 8_192;
const control = (letter: string) => String.fromCharCode(letter.charCodeAt(0) & 31);
/** Ctrl+Z as the control character that it is. */
export const undoCharacter = control('z');
/** The till's other chords with Ctrl: each may as well be what a scanner puts before a code. Keep in step with `keys/`. */
const ownChords = [...'bdeghilnprs'].map(control);

export type ScannerState = {
  /** Characters held back because they may belong to a scan. */
  held: string;
  /** When the first and the last of them came. */
  since: number;
  heldAt: number;
  /** How many of the gaps between them were longer than a scanner's. */
  pauses: number;
  /** When the last scan ended: a line feed after its Enter still belongs to it. */
  scannedAt: number;
};

export type KeyPress = {
  /** `text`: one character. `chord`: a Ctrl combination, as its control character. `other`: arrows, function keys … */
  kind: 'text' | 'chord' | 'function' | 'enter' | 'tab' | 'modifier' | 'composing' | 'other';
  /** The character of `text` and `chord`. */
  character: string;
  /** A key kept down, which no scanner does. */
  repeat: boolean;
  /** Milliseconds on any steady clock. */
  time: number;
};

export type Step = {
  state: ScannerState;
  /** What a hand typed, to be given back before this key takes effect. */
  typed: string;
  /** A whole code, if this key ended one. */
  scan: string | null;
  /** Whether this key is kept from the page. */
  hold: boolean;
};

export const idle: ScannerState = {
  held: '',
  since: -Infinity,
  heldAt: -Infinity,
  pauses: 0,
  scannedAt: -Infinity,
};

/** How long after the last held key the next one may still belong to the same burst. */
export function patience({ held, pauses, since, heldAt }: ScannerState): number {
  const couldBeCode = held.length >= shortestCode;
  if (ownChords.includes(held) || (pauses > 0 && !couldBeCode)) return burstGap;
  if (pauses === 0) return couldBeCode ? laterPause : firstPause;
  const spare = held.length * fastOnTheWhole - (heldAt - since);
  return Math.min(laterPause, Math.max(burstGap, spare));
}

/** Takes one key. Every character comes out once: in a scan, in `typed`, or by passing to the page. */
export function pressed(state: ScannerState, press: KeyPress): Step {
  const inBurst = state.held !== '' && gapBefore(state, press) <= patience(state);
  switch (press.kind) {
    case 'modifier':
      return { state, typed: '', scan: null, hold: false };
    case 'text':
      return press.repeat ? giveBack(state, press.character) : character(state, press, inBurst);
    case 'chord':
      return chord(state, press, inBurst);
    case 'enter':
    case 'tab':
      return terminator(state, press, inBurst);
    case 'function':
    case 'other':
      return inBurst && state.held.length >= shortestCode ? swallow(state) : pass(state);
    default:
      return pass(state);
  }
}

/** No key came in time: what is held was typed by a hand. */
export function timeUp(state: ScannerState): Step {
  return giveBack(state, '');
}

function character(state: ScannerState, press: KeyPress, inBurst: boolean): Step {
  const held = inBurst ? (state.held + press.character).slice(0, longestCode) : press.character;
  const typed = inBurst ? '' : state.held;
  const since = inBurst ? state.since : press.time;
  const pauses = inBurst ? pausesWith(state, press) : 0;
  return { state: { ...state, held, since, heldAt: press.time, pauses }, typed, scan: null, hold: true };
}

const gapBefore = (state: ScannerState, press: KeyPress) => press.time - state.heldAt;

const pausesWith = (state: ScannerState, press: KeyPress) =>
  state.pauses + (gapBefore(state, press) > burstGap ? 1 : 0);

function chord(state: ScannerState, press: KeyPress, inBurst: boolean): Step {
  const own = press.character === undoCharacter || ownChords.includes(press.character);
  if (inBurst || (own && !press.repeat)) return character(state, press, inBurst);
  return justScanned(state, press) ? swallow(state) : pass(state);
}

function terminator(state: ScannerState, press: KeyPress, inBurst: boolean): Step {
  if (inBurst && isCode(state, press)) {
    const scan = withoutPrefix(state.held);
    return { state: { ...idle, scannedAt: press.time }, typed: '', scan, hold: true };
  }
  return state.held === '' && justScanned(state, press) ? swallow(state) : pass(state);
}

/** A code without the control character that some scanners put before it. */
const withoutPrefix = (code: string) => (ownChords.includes(code.charAt(0)) ? code.slice(1) : code);

function isCode(state: ScannerState, press: KeyPress): boolean {
  if (state.held.length < shortestCode) return false;
  const perKey = (press.time - state.since) / state.held.length;
  return pausesWith(state, press) === 0 || perKey <= fastOnTheWhole;
}

const justScanned = (state: ScannerState, press: KeyPress) => press.time - state.scannedAt <= burstGap;

const swallow = (state: ScannerState): Step => ({ state, typed: '', scan: null, hold: true });

const pass = (state: ScannerState): Step => ({
  state: { ...state, held: '' },
  typed: state.held,
  scan: null,
  hold: false,
});

const giveBack = (state: ScannerState, more: string): Step => ({
  state: { ...state, held: '' },
  typed: state.held + more,
  scan: null,
  hold: true,
});
