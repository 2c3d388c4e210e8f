import { afterEach, describe, expect, it } from 'vitest';
import { type PaperSettings, paperBytes } from '../../../electron/devices/escpos.ts';
import type { Job } from '../../../electron/devices/print-job.ts';
import { createPrintQueue, type PrintQueue } from '../../../electron/devices/print-queue.ts';
import type { Patience } from '../../../electron/devices/printer.ts';
import { receiptPrinter } from '../../../electron/devices/receipt-printer.ts';
import { item } from '../../builders/price-book.ts';
import { type Behaviour, type FakePrinter, startFakePrinter } from '../../devices/fake-printer.ts';
import { bought, markupOf, textLines } from '../../devices/receipts.ts';

const settings: PaperSettings = { dialect: 'escpos', columns: 42, encoding: 'multilingual', cut: true };
const drawer = { pin: 2, onMs: 100, offMs: 100 } as const;
const wait: Patience = { connect: 500, write: 300, answer: 200, finish: 1000, slow: 200, poll: 20 };
const banner = '^"Possible duplicate';

const markups = Array.from({ length: 8 }, (_, at) =>
  markupOf({ bought: bought(item({ name: `Größe ${at} €` })) }),
);
const texts = markups.map((markup) => textLines(markup));
const order = (at: number, kick = false) => ({
  what: `receipt ${at}`,
  bytes: paperBytes(markups[at] ?? '', settings),
  kick,
});

const printers: FakePrinter[] = [];
const queues: PrintQueue[] = [];
afterEach(async () => {
  for (const queue of queues.splice(0)) queue.stop();
  for (const printer of printers.splice(0)) await printer.turnOff();
});

/** A till's queue on a printer of its own; pauses are a hundredth of the real ones. */
async function counter(given: Partial<Behaviour> = {}) {
  const fake = await startFakePrinter(given);
  printers.push(fake);
  const address = { host: '127.0.0.1', port: fake.port };
  const rows = new Map<number, Job>();
  const open = () => {
    const queue = createPrintQueue({
      store: {
        load: () => [...rows.values()].map((row) => structuredClone(row)),
        save: (job) => void rows.set(job.id, structuredClone(job)),
        forget: (id) => void rows.delete(id),
      },
      ...receiptPrinter(
        () => ({ address, paper: settings, drawer }),
        () => banner,
        wait,
      ),
      now: Date.now,
      after(ms, call) {
        const timer = setTimeout(call, ms / 100);
        return () => clearTimeout(timer);
      },
      changed() {},
      report(error) {
        throw error;
      },
    });
    queues.push(queue);
    return queue;
  };
  const finished = (queue: PrintQueue) =>
    expect
      .poll(() => queue.list().filter(({ state }) => state === 'waiting' || state === 'printing'), {
        timeout: 20_000,
      })
      .toEqual([]);
  return { fake, open, finished };
}

/** What is on paper, a list of lines for each piece that was cut off. */
function pieces(fake: FakePrinter): string[][] {
  const { lines, events } = fake.paper();
  const cuts = events.filter(({ type }) => type === 'cut').map((cut) => ('line' in cut ? cut.line : 0));
  return cuts.map((end, at) => lines.slice(at === 0 ? 0 : cuts[at - 1], end));
}

describe('receipts on a counter’s printer', () => {
  it('come out whole and in order, each with its drawer', async () => {
    const { fake, open, finished } = await counter();
    const queue = open();
    for (const at of markups.keys()) queue.enqueue(order(at, at % 2 === 0));
    await finished(queue);
    expect(pieces(fake)).toEqual(texts);
    expect(fake.kicks()).toBe(4);
  });

  it.each([
    ['it is off', {}],
    ['its roll is empty', { paper: 'out' }],
    ['its cover is open', { cover: 'open' }],
  ] as const)('wait while %s, and come out once each when it is well again', async (what, given) => {
    const { fake, open, finished } = await counter(given);
    if (what === 'it is off') await fake.turnOff();
    const queue = open();
    const started = performance.now();
    for (const at of [0, 1, 2]) queue.enqueue(order(at, true));
    expect(performance.now() - started).toBeLessThan(2_000);
    await new Promise((later) => setTimeout(later, 300));
    expect(queue.list().every(({ state }) => state !== 'printed')).toBe(true);
    expect(fake.paper().lines).toEqual([]);
    fake.mend();
    if (what === 'it is off') await fake.turnOn();
    await finished(queue);
    expect(pieces(fake)).toEqual(texts.slice(0, 3));
    // One pulse opens the drawer for all three sales where the printer can be told to at once.
    expect(fake.kicks()).toBe(what === 'it is off' ? 3 : 1);
  });

  it('come out again under a banner after the plug was pulled in the middle, and the drawer does not', async () => {
    const { fake, open, finished } = await counter({ speed: 100, until: { bytes: 200, fate: 'unplugged' } });
    const queue = open();
    queue.enqueue(order(0, true));
    queue.enqueue(order(1));
    await finished(queue);
    const lines = fake.paper().lines;
    const from = lines.findIndex((line) => line.includes('P o s s i b l e'));
    expect(from).toBeGreaterThan(0);
    expect(lines.slice(from + 1)).toEqual([...(texts[0] ?? []), ...(texts[1] ?? [])]);
    expect(fake.kicks()).toBeLessThanOrEqual(1);
  });

  it('come out twice at most where the roll ends in the middle, the second marked', async () => {
    const { fake, open, finished } = await counter({
      speed: 100,
      until: { bytes: 300, fate: 'out of paper' },
    });
    const queue = open();
    queue.enqueue(order(0));
    await expect.poll(() => queue.list()[0]?.why).toBe('out of paper');
    fake.mend();
    await finished(queue);
    const [first, second] = pieces(fake);
    expect(first).toEqual(texts[0]);
    expect(second?.slice(1)).toEqual(texts[0]);
    expect(second?.[0]).toContain('P o s s i b l e');
  });

  it('come out from a slow printer and from one that answers nothing', async () => {
    for (const given of [{ speed: 40 }, { answers: false, acknowledges: false }]) {
      const { fake, open, finished } = await counter(given);
      const queue = open();
      for (const at of [0, 1]) queue.enqueue(order(at));
      await finished(queue);
      await expect.poll(() => pieces(fake), { timeout: 15_000 }).toEqual(texts.slice(0, 2));
    }
  });

  it('stay on the list as failed where a printer only swallows them', async () => {
    const { open, finished } = await counter({ deaf: true });
    const queue = open();
    queue.enqueue(order(0));
    await finished(queue);
    expect(queue.list()).toMatchObject([{ state: 'failed', why: 'no answer', attempts: 3 }]);
  });

  it('come out after a restart of the till', async () => {
    const { fake, open, finished } = await counter({ paper: 'out' });
    const before = open();
    for (const at of [0, 1, 2]) before.enqueue(order(at));
    await expect.poll(() => before.list()[0]?.why).toBe('out of paper');
    before.stop();
    await expect.poll(() => before.list().some(({ state }) => state === 'printing')).toBe(false);
    fake.mend();
    const after = open();
    await finished(after);
    expect(pieces(fake)).toEqual(texts.slice(0, 3));
  });
});
