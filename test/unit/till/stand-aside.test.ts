import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { atWork, beginWork, standingAside } from '../../../electron/till/stand-aside.ts';

const till = () => ({ commands: new Int32Array(new SharedArrayBuffer(4)) });
const scan = ({ commands }: ReturnType<typeof till>) => void Atomics.add(commands, 0, 1);

/** A clock that goes on by itself with each look at it, by so many milliseconds. */
function clockBy(step: number) {
  let at = 0;
  const now = () => {
    at += step;
    return at;
  };
  return { now, at: () => at };
}

describe('work beside the till', () => {
  it('goes on at once while the till rests', () => {
    const clock = clockBy(1);
    const rest = standingAside(till(), clock.now);
    for (let parts = 0; parts < 1_000; parts++) rest();
    expect(clock.at()).toBe(0);
  });

  it('waits after a command until the till has rested, then goes on', () => {
    const one = till();
    const rest = standingAside(one);
    scan(one);
    const begun = performance.now();
    rest();
    expect(performance.now() - begun).toBeGreaterThanOrEqual(40);
    const then = performance.now();
    rest();
    expect(performance.now() - then).toBeLessThan(40);
  });

  it('gets its turn even where scan follows scan', async () => {
    const one = till();
    const scans = 'for (;;) Atomics.add(require("node:worker_threads").workerData.commands, 0, 1);';
    const busy = new Worker(scans, { eval: true, workerData: one });
    await expect.poll(() => Atomics.load(one.commands, 0)).toBeGreaterThan(0);
    const rest = standingAside(one);
    for (let parts = 0; parts < 3; parts++) rest();
    await busy.terminate();
  });

  it('is told of each command of this till', () => {
    const before = Atomics.load(atWork.commands, 0);
    beginWork();
    expect(Atomics.load(atWork.commands, 0)).toBe(before + 1);
  });
});
