import { readFileSync, writeFileSync } from 'node:fs';
import { FPGrowth } from 'node-fpgrowth';
import { setsOf } from '../builders/mining.ts';
import { textbookEclat } from './textbook-eclat.ts';
import { median, type Times } from './timing.ts';
import { zipfBaskets } from './zipf-baskets.ts';

/** What one way of finding frequent sets took: milliseconds of a processor, the most memory beyond the baskets in bytes, what it found. */
export type MiningRun = { time: number; memory: number; sets: number; sum: number };
export const miners = ['ours', 'node-fpgrowth', 'textbook Eclat'] as const;
export type Miner = (typeof miners)[number];

/** More items than any set has: the others know no such limit. */
const mostItems = 40;

const finders: Record<Miner, (baskets: string[][], least: number) => Promise<ArrayLike<number>>> = {
  ours: async (baskets, least) => setsOf(baskets, least, mostItems).counts,
  'node-fpgrowth': async (baskets, least) => {
    const found = await new FPGrowth<string>((least - 0.5) / baskets.length).exec(baskets);
    return found.map(({ support }) => support);
  },
  'textbook Eclat': async (baskets, least) => [...textbookEclat(baskets, least, mostItems).values()],
};

/** Runs in a process of its own (`node --expose-gc mining-run.ts MINER BASKETS`), so that memory is its own. */
async function run(miner: Miner, count: number): Promise<MiningRun> {
  const baskets = [...zipfBaskets(count, 7)];
  globalThis.gc?.();
  forgetPeak();
  const before = memory('VmRSS');
  const times: Times = [];
  let counts: ArrayLike<number> = [];
  // So short a search is mostly the compiler's time when it is done but once.
  for (let turn = 0; turn < (count > 10_000 ? 1 : 5); turn++) {
    const start = process.cpuUsage();
    counts = await finders[miner](baskets, Math.ceil(count / 1_000));
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
  }
  const sum = Array.from(counts).reduce((all, one) => all + one, 0);
  return { time: median(times), memory: memory('VmHWM') - before, sets: counts.length, sum };
}

/** Linux begins to look for the peak anew. */
function forgetPeak(): void {
  writeFileSync('/proc/self/clear_refs', '5');
}

function memory(field: string): number {
  const line = readFileSync('/proc/self/status', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(field));
  return Number.parseInt(line?.slice(field.length + 1) ?? '', 10) * 1024;
}

if (import.meta.main) {
  const [miner, count] = process.argv.slice(2);
  console.log(JSON.stringify(await run(miner as Miner, Number(count))));
}
