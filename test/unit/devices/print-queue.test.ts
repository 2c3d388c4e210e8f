import { describe, expect, it } from 'vitest';
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
    expect(performance.now() - started).toBeLessThan(2_000);
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

  it('a drawer alone does not wait behind a receipt either', async () => {
    const { queue, world, pass } = setUp();
    world.next = off;
    queue.enqueue(receipt(1));
    queue.enqueue({ what: 'drawer', bytes: new Uint8Array(), kick: true });
    await pass(2000);
    world.next = printed;
    await pass(60_000);
    expect(states(queue)).toEqual([
      ['receipt 1', 'printed', null],
      ['drawer', 'failed', 'unreachable'],
    ]);
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
