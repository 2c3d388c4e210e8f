import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { drawerKick, drawerKickNow } from '../../../electron/devices/drawer.ts';
import { paperBytes } from '../../../electron/devices/escpos.ts';
import { type Patience, patience, print, printerStatus, sendNow } from '../../../electron/devices/printer.ts';
import { readStatus, replyReader } from '../../../electron/devices/printer-status.ts';
import { item } from '../../builders/price-book.ts';
import { type Behaviour, type FakePrinter, startFakePrinter } from '../../devices/fake-printer.ts';
import { bought, markupOf, textLines } from '../../devices/receipts.ts';

const markup = markupOf({ bought: bought(item({ name: 'Voucher 20 €' }), item({ name: 'Größe' })) });
const bytes = paperBytes(markup, { dialect: 'escpos', columns: 42, encoding: 'multilingual', cut: true });
const drawer = { pin: 2, onMs: 100, offMs: 200 } as const;

/** Short, so that a test of waiting in vain is short; the proportions are the real ones. */
const wait: Patience = { connect: 500, write: 500, answer: 300, finish: 1500, slow: 200, poll: 20 };

const running: FakePrinter[] = [];
afterEach(async () => {
  for (const printer of running.splice(0)) await printer.turnOff();
});

async function printer(given: Partial<Behaviour> = {}): Promise<FakePrinter & { host: string }> {
  const started = await startFakePrinter(given);
  running.push(started);
  return Object.assign(started, { host: '127.0.0.1' });
}

/** A kick that counts how often it was announced. */
function counted() {
  const count = { announced: 0 };
  const leaving = () => {
    count.announced += 1;
  };
  return { count, kick: { bytes: drawerKick(drawer), leaving } };
}

describe('a printer that is well', () => {
  it('prints the receipt, cuts, and opens the drawer once, after the paper', async () => {
    const fake = await printer();
    const { count, kick } = counted();
    expect(await print(fake, bytes, kick, wait)).toEqual({ outcome: 'printed', trouble: null, notices: [] });
    const { lines, events } = fake.paper();
    expect(lines).toEqual(textLines(markup));
    expect(events.slice(-2)).toEqual([
      { type: 'cut', line: lines.length },
      { type: 'kick', pin: 2, onMs: 100, offMs: 200, at: 'in turn' },
    ]);
    expect(count.announced).toBe(1);
  });

  it('tells that its paper is near the end', async () => {
    const fake = await printer({ paper: 'near end' });
    expect(await print(fake, bytes, undefined, wait)).toEqual({
      outcome: 'printed',
      trouble: null,
      notices: ['paper near end'],
    });
    expect(await printerStatus(fake, wait)).toEqual({ silent: false, trouble: null, paperNearEnd: true });
  });

  it('opens a drawer alone, in turn or at once', async () => {
    const fake = await printer();
    expect((await print(fake, new Uint8Array(), counted().kick, wait)).outcome).toBe('printed');
    expect(fake.kicks()).toBe(1);
    expect(await sendNow(fake, drawerKickNow(drawer), wait)).toBe(true);
    expect(fake.kicks()).toBe(2);
    expect(fake.paper().lines).toEqual([]);
  });
});

describe('a printer that answers nothing', () => {
  it('has printed when it took all and closed in order', async () => {
    const fake = await printer({ answers: false, acknowledges: false });
    const result = await print(fake, bytes, counted().kick, wait);
    expect(result).toEqual({ outcome: 'printed', trouble: null, notices: ['not confirmed'] });
    await expect.poll(() => fake.paper().lines).toEqual(textLines(markup));
    expect(fake.kicks()).toBe(1);
    expect(await printerStatus(fake, wait)).toEqual({ silent: true, trouble: null, paperNearEnd: false });
  });

  it('is not confirmed, but printed, where only the end is not told', async () => {
    const fake = await printer({ acknowledges: false });
    const result = await print(fake, bytes, undefined, wait);
    expect(result).toEqual({ outcome: 'printed', trouble: null, notices: ['slow'] });
    expect(fake.paper().lines).toEqual(textLines(markup));
  });

  it('may have printed or not where it never closes', async () => {
    const fake = await printer({ deaf: true });
    const started = performance.now();
    const result = await print(fake, bytes, undefined, wait);
    expect(result).toEqual({ outcome: 'unknown', trouble: 'no answer', notices: [] });
    expect(performance.now() - started).toBeLessThan(patience.write);
  });

  it('is told to be stalled where it takes no more bytes', async () => {
    const fake = await printer({ deaf: true });
    const result = await print(fake, new Uint8Array(20_000_000), counted().kick, wait);
    expect(result).toEqual({ outcome: 'unknown', trouble: 'stalled', notices: [] });
  });
});

describe('a printer that cannot print', () => {
  it('is unreachable when it is off', async () => {
    const fake = await printer();
    await fake.turnOff();
    const { count, kick } = counted();
    const result = await print(fake, bytes, kick, wait);
    expect(result).toEqual({ outcome: 'nothing', trouble: 'unreachable', notices: [] });
    expect(count.announced).toBe(0);
    expect(await printerStatus(fake, wait)).toMatchObject({ trouble: 'unreachable' });
    expect(await sendNow(fake, drawerKickNow(drawer), wait)).toBe(false);
    await fake.turnOn();
  });

  it('is unreachable after the time to connect where nobody answers at all', async () => {
    const started = performance.now();
    // TEST-NET-1: no machine has this address; packets to it are lost or refused.
    const result = await print({ host: '192.0.2.1', port: 9100 }, bytes, undefined, wait);
    expect(result).toMatchObject({ outcome: 'nothing', trouble: 'unreachable' });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    [{ cover: 'open' }, 'cover open'],
    [{ paper: 'out' }, 'out of paper'],
    [{ paper: 'out', cover: 'open' }, 'cover open'],
  ] as const)('is sent nothing: %o', async (given, trouble) => {
    const fake = await printer(given);
    const { count, kick } = counted();
    expect(await print(fake, bytes, kick, wait)).toMatchObject({ outcome: 'nothing', trouble });
    fake.mend();
    expect((await print(fake, bytes, undefined, wait)).outcome).toBe('printed');
    expect(fake.paper().lines).toEqual(textLines(markup));
    expect([count.announced, fake.kicks()]).toEqual([0, 0]);
  });

  it('opens its drawer at once even so', async () => {
    const fake = await printer({ paper: 'out' });
    await sendNow(fake, drawerKickNow({ ...drawer, pin: 5 }), wait);
    expect(fake.kicks()).toBe(1);
  });
});

describe('a job that something happens to', () => {
  it.each([
    [{ fate: 'out of paper', bytes: 300 }, 'out of paper'],
    [{ fate: 'cover open', bytes: 300 }, 'cover open'],
    [{ fate: 'unplugged', bytes: 300 }, 'went away'],
  ] as const)('may be on paper in part: %o', async (until, trouble) => {
    const fake = await printer({ speed: 50, until: { ...until } });
    expect(await print(fake, bytes, undefined, wait)).toMatchObject({ outcome: 'unknown', trouble });
    expect(fake.behaviour.until).toBeNull();
  });

  it('is printed, slowly', async () => {
    const fake = await printer({ speed: Math.ceil(bytes.length / 40) });
    expect(await print(fake, bytes, undefined, wait)).toEqual({
      outcome: 'printed',
      trouble: null,
      notices: ['slow'],
    });
    expect(fake.paper().lines).toEqual(textLines(markup));
  });

  it.each([
    ['before it', 1, 'nothing'],
    ['within it', 200, 'unknown'],
  ] as const)(
    'is not printed where the printer closes %s without a word',
    async (_when, bytesRead, outcome) => {
      let read = 0;
      const server = createServer({ allowHalfOpen: true }, (socket) =>
        socket
          .on('error', () => {})
          .on('data', (some) => {
            read += some.length;
            if (read >= bytesRead) socket.end();
          }),
      );
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const { port } = server.address() as AddressInfo;
      const result = await print({ host: '127.0.0.1', port }, new Uint8Array(5_000_000), undefined, wait);
      expect(result).toMatchObject({ outcome, trouble: expect.stringMatching('went away|no answer') });
      server.close();
    },
  );
});

describe('what a printer sends', () => {
  it('is told apart: answers, the end of the work, and blocks of state of its own accord', () => {
    const read = replyReader();
    const sent = [0x12, 0x10, 0x00, 0x12, 0x0f, 0x00, 0x1a, 0x14, 0x00];
    const replies = sent.flatMap((byte) => read(Uint8Array.of(byte)));
    expect(replies).toEqual([
      { kind: 'status', bits: 0x12 },
      { kind: 'done' },
      { kind: 'status', bits: 0x1a },
    ]);
  });

  it.each([
    [{ printer: 0x12, offline: 0x12, roll: 0x12 }, null, false],
    [{ printer: 0x1a, offline: 0x16, roll: 0x12 }, 'cover open', false],
    [{ printer: 0x1a, offline: 0x32, roll: 0x7e }, 'out of paper', true],
    [{ printer: 0x12, offline: 0x12, roll: 0x1e }, null, true],
    [{ printer: 0x1a, offline: 0x52, roll: 0x12 }, 'error', false],
    [{ printer: 0x1a, offline: 0x1a, roll: 0x12 }, 'offline', false],
  ] as const)('as state %o means %s', (bytesOfState, trouble, paperNearEnd) => {
    expect(readStatus(bytesOfState)).toEqual({ silent: false, trouble, paperNearEnd });
  });
});

it('waits two seconds for a connection and five for bytes, as a rule', () => {
  expect(patience).toMatchObject({ connect: 2000, write: 5000 });
});
