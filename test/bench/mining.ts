import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Miner, type MiningRun, miners } from './mining-run.ts';
import { milliseconds, type Row, ratio, table } from './report.ts';

const sizes = [10_000, 100_000, 1_000_000];
const ourHeap = 1_024;
/** The package follows chains of a million links by calling itself: with Node's usual stack it fails at the largest size. */
const peerLimits = ['--max-old-space-size=8192', '--stack-size=900000'];
const longest = 300_000;

/** Finding frequent sets (in a thousandth of the baskets) next to the package and to a textbook's way, each in a process of its own. */
export async function benchMining(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const runs = new Map<Miner, MiningRun | string>();
    for (const miner of miners) runs.set(miner, await runApart(miner, size));
    rows.push(...rowsOf(size, runs));
  }
  return rows;
}

async function runApart(miner: Miner, size: number): Promise<MiningRun | string> {
  const file = join(import.meta.dirname, 'mining-run.ts');
  const limits = miner === 'ours' ? [`--max-old-space-size=${ourHeap}`] : peerLimits;
  const args = [process.execPath, '--expose-gc', ...limits, file, miner, String(size)];
  try {
    const run = promisify(execFile)('sh', ['-c', 'ulimit -s unlimited; exec "$@"', 'sh', ...args], {
      timeout: longest,
    });
    return JSON.parse((await run).stdout);
  } catch (error) {
    const { killed, stderr = '' } = error as { killed?: boolean; stderr?: string };
    if (killed) return `not in ${longest / 1000} s`;
    if (stderr.includes('heap out of memory')) return 'no memory';
    if (stderr.includes('call stack')) return 'too deep';
    throw error;
  }
}

function rowsOf(size: number, runs: Map<Miner, MiningRun | string>): Row[] {
  const ours = runs.get('ours');
  if (!ours || typeof ours === 'string') throw new Error(`${size} baskets: ${ours}`);
  return [...runs].map(([miner, run]): Row => {
    const what = `${size} baskets: ${miner}`;
    if (typeof run === 'string') return { what, values: [run] };
    if (run.sets !== ours.sets || run.sum !== ours.sum) throw new Error(`${miner} found other sets`);
    const values = [milliseconds(run.time), `${(run.memory / 1e6).toFixed(0)} MB`];
    if (miner === 'ours') return { what: `${what}, ${run.sets} sets`, values };
    const times = run.time / ours.time;
    const aim = miner === 'node-fpgrowth' ? { aim: '>= 10 x ours', met: times >= 10 } : {};
    return { what, values: [...values, ratio(times, 1)], ...aim };
  });
}

export const miningColumns = ['CPU time', 'memory', 'of ours'];

if (import.meta.main) console.log(table('Frequent sets', miningColumns, await benchMining()));
