import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { drawerKick, drawerKickNow } from '../../../electron/devices/drawer.ts';
import { paperBytes } from '../../../electron/devices/escpos.ts';
import { type Patience, patience, print, printerStatus, sendNow } from '../../../electron/devices/printer.ts';
import { item } from '../../builders/price-book.ts';
import { type Behaviour, type FakePrinter, startFakePrinter } from '../../devices/fake-printer.ts';
import { bought, markupOf, textLines } from '../../devices/receipts.ts';

const markup = markupOf({ bought: bought(item({ name: 'Voucher 20 €' }), item({ name: 'Größe' })) });
const bytes = paperBytes(markup, { dialect: 'escpos', columns: 42, encoding: 'multilingual', cut: true });
const drawer = { pin: 2, onMs: 100, offMs: 200 } as const;

/** Short, so that a test of waiting in vain is short; the proportions are the real ones. */
const wait: Patience = { connect: 200, write: 300, answer: 80, finish: 700, slow: 200, poll: 20 };

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
    expect(performance.now() - started).toBeLessThan(wait.answer + wait.write + 300);
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
    expect(performance.now() - started).toBeLessThan(wait.connect + 300);
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

  it('is unknown where the printer leaves before the end without a word', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.end())).listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const result = await print({ host: '127.0.0.1', port }, bytes, undefined, wait);
    expect(result.outcome).not.toBe('printed');
    expect(result.trouble).toBe('went away');
    server.close();
  });

  it('is not the worse for blocks of state that a printer sends of its own accord', async () => {
    const fake = createServer((socket) => {
      socket.write(Uint8Array.of(0x10, 0x00, 0x00, 0x0f));
      socket.on('data', () => socket.write(Uint8Array.of(0x10, 0x00)));
      setTimeout(() => socket.write(Uint8Array.of(0x00, 0x0f)), 30);
    }).listen(0, '127.0.0.1');
    await new Promise((ready) => fake.once('listening', ready));
    const address = fake.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await printerStatus({ host: '127.0.0.1', port }, wait)).toMatchObject({
      silent: true,
      trouble: null,
    });
    fake.close();
  });
});

it('waits two seconds for a connection and five for bytes, as a rule', () => {
  expect(patience).toMatchObject({ connect: 2000, write: 5000 });
});
