import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../electron/devices/print-job.ts';
import type { PrintResult } from '../../../electron/devices/printer.ts';
import {
  noPaper,
  off,
  printed,
  receipt,
  settle,
  setUp,
  states,
  tableStore,
  torn,
} from '../../devices/queue-world.ts';

describe('after a restart', () => {
  it('what waited is printed, in order, and numbers go on', async () => {
    const before = setUp();
    before.world.next = off;
    const numbers = [1, 2, 3].map((number) => before.queue.enqueue(receipt(number, true)));
    await before.pass(0);
    before.queue.stop();
    const after = setUp({ store: before.store, start: 1000 });
    await after.pass(0);
    expect(after.world.sent).toEqual(['r1', 'r2', 'r3']);
    expect(after.world.drawer).toEqual([]);
    expect(after.queue.enqueue(receipt(4))).toBeGreaterThan(Math.max(...numbers));
  });

  it('what was being printed is printed again under the banner, without the drawer', async () => {
    const before = setUp();
    before.world.next = () => new Promise(() => {});
    before.queue.enqueue(receipt(1, true));
    await settle();
    before.queue.stop();
    const after = setUp({ store: before.store });
    await after.pass(0);
    expect(after.world.sent).toEqual(['AGAIN r1']);
    expect(after.world.drawer).toEqual([]);
  });

  it('what was printed is not printed again', async () => {
    const before = setUp();
    before.queue.enqueue(receipt(1));
    await before.pass(0);
    before.queue.stop();
    const after = setUp({ store: before.store });
    await after.pass(60_000);
    expect(after.world.sent).toEqual([]);
    expect(states(after.queue)).toEqual([['receipt 1', 'printed', null]]);
  });

  it('the drawer has not opened twice, whenever the end came', async () => {
    const counts: number[] = [];
    for (let kill = 0; kill < 8; kill += 1) {
      const pulses: string[] = [];
      const after = setUp({ store: killedAfter(kill, () => pulses.push('before')) });
      await after.pass(60_000);
      expect(after.queue.list().every(({ state }) => state === 'printed')).toBe(true);
      counts.push(pulses.length + after.world.drawer.length);
    }
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([0, 1]);
  });

  /** A store as it is when the program ends after so many writes, while one job opens the drawer. */
  function killedAfter(writes: number, pulse: () => void) {
    const store = tableStore();
    let left = writes;
    const dying = { ...store, save: (job: Job) => void (left-- > 0 && store.save(job)) };
    setUp({
      store: Object.assign(dying, { rows: store.rows }),
      ports: {
        async print(_bytes, opening) {
          opening?.();
          if (left >= 0) pulse();
          return printed;
        },
      },
    }).queue.enqueue(receipt(1, true));
    return store;
  }
});

/** What a counter goes through: sales, the printer changing its mind, time, and the power going. */
type Turn =
  | { kind: 'sale' | 'restart' }
  | { kind: 'printer'; result: PrintResult }
  | { kind: 'pass'; ms: number };

const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Turn>({ kind: 'sale' }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('printer'),
      result: fc.constantFrom(printed, off, noPaper, torn),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass'), ms: fc.integer({ min: 0, max: 40_000 }) }) },
  { weight: 1, arbitrary: fc.constant<Turn>({ kind: 'restart' }) },
);

it('loses nothing and opens no drawer twice, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { maxLength: 40 }), async (turns) => {
      const store = tableStore();
      const paper: string[] = [];
      let desk = setUp({ store });
      let sales = 0;
      let pulses = 0;
      const restart = () => {
        const { now, next, sent, drawer } = desk.world;
        desk.queue.stop();
        paper.push(...sent);
        pulses += drawer.length;
        desk = setUp({ store, start: now });
        desk.world.next = next;
      };
      for (const one of turns) {
        if (one.kind === 'sale') {
          sales += 1;
          desk.queue.enqueue(receipt(sales, true));
        } else if (one.kind === 'printer') desk.world.next = one.result;
        else if (one.kind === 'pass') await desk.pass(one.ms);
        else restart();
      }
      desk.world.next = printed;
      await desk.pass(120_000);
      restart();
      const printedOnce = [...new Set(paper.map((text) => text.replace('AGAIN ', '')))];
      expect(printedOnce).toEqual(Array.from({ length: sales }, (_, at) => `r${at + 1}`));
      expect(pulses).toBeLessThanOrEqual(sales);
      const plain = paper.filter((text) => !text.startsWith('AGAIN'));
      expect(new Set(plain).size).toBe(plain.length);
    }),
    { numRuns: 150 },
  );
});
