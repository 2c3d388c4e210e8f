import { describe, expect, it } from 'vitest';
import type { Job, JobStore } from '../../../electron/devices/print-job.ts';
import { createPrintQueue, type PrintQueue, type QueuePorts } from '../../../electron/devices/print-queue.ts';
import type { PrintResult } from '../../../electron/devices/printer.ts';

const printed: PrintResult = { outcome: 'printed', trouble: null, notices: [] };
const off: PrintResult = { outcome: 'nothing', trouble: 'unreachable', notices: [] };
const noPaper: PrintResult = { outcome: 'nothing', trouble: 'out of paper', notices: [] };
const torn: PrintResult = { outcome: 'unknown', trouble: 'went away', notices: [] };

/** Keeps rows as a table would: copies go in and out. */
function tableStore(rows = new Map<number, Job>()): JobStore & { rows: Map<number, Job> } {
  return {
    rows,
    load: () => [...rows.values()].map((row) => structuredClone(row)),
    save: (job) => void rows.set(job.id, structuredClone(job)),
    forget: (id) => void rows.delete(id),
  };
}

/** A queue on a clock and a printer that the test moves; `sent` is what reached the printer, `drawer` how it opened. */
function setUp({ store = tableStore(), start = 0, ports = {} as Partial<QueuePorts> } = {}) {
  const world = {
    now: start,
    timers: [] as { at: number; call: () => void }[],
    next: printed as PrintResult | ((bytes: string) => PrintResult | Promise<PrintResult>),
    sent: [] as string[],
    drawer: [] as string[],
    pauses: [] as number[],
    reported: [] as unknown[],
  };
  const queue = createPrintQueue({
    store,
    async print(bytes, opening) {
      const text = Buffer.from(bytes).toString();
      const result = typeof world.next === 'function' ? await world.next(text) : world.next;
      if (result.outcome !== 'nothing') {
        if (text) world.sent.push(text);
        opening?.();
        if (opening) world.drawer.push('in turn');
      }
      return result;
    },
    openDrawerNow: async () => void world.drawer.push('at once'),
    duplicateBanner: () => Buffer.from('AGAIN '),
    now: () => world.now,
    after(ms, call) {
      const timer = { at: world.now + ms, call };
      world.pauses.push(ms);
      world.timers.push(timer);
      return () => {
        world.timers = world.timers.filter((one) => one !== timer);
      };
    },
    changed() {},
    report: (error) => void world.reported.push(error),
    ...ports,
  });
  /** Lets time pass, timer by timer. */
  async function pass(ms: number): Promise<void> {
    const end = world.now + ms;
    await settle();
    for (let due = nextDue(end); due; due = nextDue(end)) {
      world.timers = world.timers.filter((one) => one !== due);
      world.now = due.at;
      due.call();
      await settle();
    }
    world.now = end;
  }
  const nextDue = (end: number) => world.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return { queue, world, pass, store };
}

const settle = () => new Promise((done) => setImmediate(done));
const receipt = (number: number, kick = false) => ({
  what: `receipt ${number}`,
  bytes: Buffer.from(`r${number}`),
  kick,
});
const states = (queue: PrintQueue) => queue.list().map(({ what, state, why }) => [what, state, why]);

describe('a queue to a printer that is well', () => {
  it('prints in order, one at a time, and each once', async () => {
    const { queue, world } = setUp();
    let atOnce = 0;
    world.next = async () => {
      atOnce += 1;
      await settle();
      expect(atOnce).toBe(1);
      atOnce -= 1;
      return printed;
    };
    for (const number of [1, 2, 3, 4, 5]) queue.enqueue(receipt(number));
    await expect.poll(() => world.sent).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
    await settle();
    expect(states(queue)).toEqual([1, 2, 3, 4, 5].map((number) => [`receipt ${number}`, 'printed', null]));
  });

  it('returns at once from enqueue while a printer takes for ever', () => {
    const { queue, world } = setUp();
    world.next = () => new Promise(() => {});
    const started = performance.now();
    for (let number = 1; number <= 200; number += 1) queue.enqueue(receipt(number, true));
    expect(performance.now() - started).toBeLessThan(200);
    expect(queue.list().map(({ state }) => state)).toEqual(['printing', ...Array(199).fill('waiting')]);
  });

  it('opens the drawer only for a job that asks for it', async () => {
    const { queue, world, pass } = setUp();
    queue.enqueue(receipt(1));
    queue.enqueue(receipt(2, true));
    queue.enqueue({ what: 'drawer', bytes: new Uint8Array(), kick: true });
    await pass(0);
    expect(world.sent).toEqual(['r1', 'r2']);
    expect(world.drawer).toEqual(['in turn', 'in turn']);
    expect(states(queue).at(-1)).toEqual(['drawer', 'printed', null]);
  });

  it('keeps the last twenty that were printed, for another print', async () => {
    const { queue, store, pass } = setUp();
    for (let number = 1; number <= 25; number += 1) queue.enqueue(receipt(number));
    await pass(0);
    expect(queue.list().map(({ what }) => what)).toEqual(
      Array.from({ length: 20 }, (_, at) => `receipt ${at + 6}`),
    );
    expect(store.rows.size).toBe(20);
  });

  it('keeps what the printer had to say', async () => {
    const { queue, world, pass } = setUp();
    world.next = { ...printed, notices: ['paper near end'] };
    queue.enqueue(receipt(1));
    await pass(0);
    expect(queue.list()[0]).toMatchObject({ notices: ['paper near end'], state: 'printed' });
  });
});

describe('while the printer is off', () => {
  it('jobs wait, in order, and are tried after 1 s to 30 s for as long as it takes', async () => {
    const { queue, world, pass } = setUp();
    world.next = off;
    queue.enqueue(receipt(1));
    await pass(200_000);
    expect(world.pauses.slice(0, 8)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect(states(queue)).toEqual([['receipt 1', 'waiting', 'unreachable']]);
    queue.enqueue(receipt(2));
    world.next = printed;
    await pass(1000);
    expect(world.sent).toEqual(['r1', 'r2']);
    world.next = off;
    queue.enqueue(receipt(3));
    await pass(0);
    expect(world.pauses.at(-1)).toBe(1000);
  });

  it('someone who does not want to wait tries again now', async () => {
    const { queue, world, pass } = setUp();
    world.next = off;
    queue.enqueue(receipt(1));
    await pass(60_000);
    world.next = printed;
    queue.tryNow();
    await settle();
    expect(world.sent).toEqual(['r1']);
    await pass(60_000);
    expect(world.sent).toEqual(['r1']);
  });

  it('a job can be dropped, and the others are printed', async () => {
    const { queue, world, pass, store } = setUp();
    world.next = off;
    const [first] = [receipt(1), receipt(2), receipt(3)].map((order) => queue.enqueue(order));
    await pass(0);
    expect(queue.drop(first ?? 0)).toBe(true);
    expect(queue.drop(first ?? 0)).toBe(false);
    world.next = printed;
    await pass(30_000);
    expect(world.sent).toEqual(['r2', 'r3']);
    expect([...store.rows.values()].map(({ what }) => what)).toEqual(['receipt 2', 'receipt 3']);
  });

  it('no drawer opens later than half a minute after it was asked for', async () => {
    const { queue, world, pass } = setUp();
    world.next = off;
    queue.enqueue(receipt(1, true));
    await pass(29_000);
    queue.enqueue(receipt(2, true));
    world.now += 5000;
    world.next = printed;
    await pass(60_000);
    expect(world.sent).toEqual(['r1', 'r2']);
    expect(world.drawer).toEqual(['in turn']);
  });

  it('a drawer alone fails at once instead of opening later', async () => {
    const { queue, world, pass } = setUp();
    world.next = off;
    queue.enqueue({ what: 'drawer', bytes: new Uint8Array(), kick: true });
    await pass(0);
    world.next = printed;
    await pass(60_000);
    expect(states(queue)).toEqual([['drawer', 'failed', 'unreachable']]);
    expect(world.drawer).toEqual([]);
  });

  it('a clock that was set back opens nothing by mistake', async () => {
    const { queue, world, pass } = setUp({ start: 10_000_000 });
    world.next = off;
    queue.enqueue(receipt(1, true));
    await settle();
    world.now = 0;
    world.timers = [];
    world.next = printed;
    queue.tryNow();
    await pass(0);
    expect([world.sent, world.drawer]).toEqual([['r1'], []]);
  });
});

describe('while the printer has no paper', () => {
  it('the drawer opens once for each sale nevertheless, and the paper follows without it', async () => {
    const { queue, world, pass } = setUp();
    world.next = noPaper;
    queue.enqueue(receipt(1, true));
    await pass(10_000);
    queue.enqueue(receipt(2, true));
    await pass(10_000);
    expect(world.drawer).toEqual(['at once', 'at once']);
    expect(states(queue)).toEqual([
      ['receipt 1', 'waiting', 'out of paper'],
      ['receipt 2', 'waiting', null],
    ]);
    world.next = printed;
    await pass(30_000);
    expect(world.sent).toEqual(['r1', 'r2']);
    expect(world.drawer).toEqual(['at once', 'at once']);
  });

  it('a drawer alone opens and is done', async () => {
    const { queue, world, pass } = setUp();
    world.next = noPaper;
    queue.enqueue({ what: 'drawer', bytes: new Uint8Array(), kick: true });
    await pass(60_000);
    expect(world.drawer).toEqual(['at once']);
    expect(states(queue)).toEqual([['drawer', 'printed', 'out of paper']]);
  });
});

describe('a job that may be on paper', () => {
  it('is printed again under a banner, and the drawer stays shut', async () => {
    const { queue, world, pass } = setUp();
    world.next = torn;
    queue.enqueue(receipt(1, true));
    await pass(0);
    world.next = printed;
    await pass(1000);
    expect(world.sent).toEqual(['r1', 'AGAIN r1']);
    expect(world.drawer).toEqual(['in turn']);
    expect(states(queue)).toEqual([['receipt 1', 'printed', null]]);
  });

  it('fails after three such attempts, stays on the list, and lets the next have its turn', async () => {
    const { queue, world, pass } = setUp();
    world.next = (text) => (text.endsWith('r1') ? torn : printed);
    queue.enqueue(receipt(1));
    queue.enqueue(receipt(2));
    await pass(60_000);
    expect(world.sent).toEqual(['r1', 'AGAIN r1', 'AGAIN r1', 'r2']);
    expect(states(queue)).toEqual([
      ['receipt 1', 'failed', 'went away'],
      ['receipt 2', 'printed', null],
    ]);
  });

  it('is printed again by hand at the end of the queue, marked', async () => {
    const { queue, world, pass } = setUp();
    const first = queue.enqueue(receipt(1, true));
    await pass(0);
    const again = queue.reprint(first);
    await pass(0);
    expect(again).toBeGreaterThan(first);
    expect(world.sent).toEqual(['r1', 'AGAIN r1']);
    expect(world.drawer).toEqual(['in turn']);
    world.next = off;
    expect(queue.reprint(queue.enqueue(receipt(2)))).toBeUndefined();
    expect(queue.reprint(99)).toBeUndefined();
  });

  it('cannot be dropped while it is being printed', async () => {
    const { queue, world } = setUp();
    world.next = () => new Promise(() => {});
    expect(queue.drop(queue.enqueue(receipt(1)))).toBe(false);
  });
});

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

describe('whatever else fails', () => {
  it('a store that cannot write is reported, and paper comes nevertheless', async () => {
    const full = {
      ...tableStore(),
      save: () => {
        throw new Error('The disk is full.');
      },
    };
    const { queue, world, pass } = setUp({ store: full });
    queue.enqueue(receipt(1, true));
    await pass(0);
    expect(world.sent).toEqual(['r1']);
    expect(String(world.reported[0])).toContain('The disk is full.');
  });

  it('a port that throws is a job that may be on paper', async () => {
    const { queue, world, pass } = setUp();
    world.next = () => {
      throw new Error('broken');
    };
    queue.enqueue(receipt(1));
    queue.enqueue(receipt(2));
    await pass(60_000);
    expect(states(queue)).toEqual([
      ['receipt 1', 'failed', 'error'],
      ['receipt 2', 'failed', 'error'],
    ]);
    expect(world.reported.length).toBe(6);
  });
});
