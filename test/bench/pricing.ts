import fc from 'fast-check';
import { bestBundles } from '../../domain/pricing/best-bundles.ts';
import type { LargeCase } from '../oracle/check-large.ts';
import { mixedIntegerSolver, type Solver } from '../oracle/mixed-integer.ts';
import { baskets, crowdedShop, type ShopSize, shopBundles, usualShop } from '../oracle/shops.ts';
import { greedySaving } from './greedy.ts';
import { type Row, spread } from './report.ts';
import { percentile, type Times, timed } from './timing.ts';

/** How many baskets of a size are priced, and how many of these HiGHS solves too. */
const sizes = [
  { units: 5, cases: 1_000, solved: 100 },
  { units: 20, cases: 1_000, solved: 100 },
  { units: 60, cases: 500, solved: 50 },
  { units: 200, cases: 100, solved: 10 },
];
const warmUp = 100;

type Measured = { best: Times; highs: Times; greedy: Times; proven: number; dearer: number[] };

/** Baskets against 200 live bundles: the best allocation beside HiGHS and a greedy allocator on the same baskets. */
export async function benchPricing(): Promise<Row[]> {
  const solve = await mixedIntegerSolver();
  return Object.entries({ usual: usualShop, crowded: crowdedShop }).flatMap(([name, shop]) =>
    sizes.flatMap((size) => rowsOf(`${name}, ${size.units} units`, size.units, measure(shop, size, solve))),
  );
}

function measure(shop: ShopSize, { units, cases, solved }: (typeof sizes)[number], solve: Solver): Measured {
  const one = fc.record({ lines: baskets(shop, { min: units, max: units }), bundles: shopBundles(shop) });
  const all: LargeCase[] = fc.sample(fc.noBias(one), { numRuns: cases, seed: units });
  const measured: Measured = { best: [], highs: [], greedy: [], proven: 0, dearer: [] };
  for (const { lines, bundles } of all.slice(0, warmUp)) bestBundles(lines, bundles);
  all.forEach(({ lines, bundles }, index) => {
    const { saving, proven } = timed(measured.best, () => bestBundles(lines, bundles));
    const greedy = timed(measured.greedy, () => greedySaving(lines, bundles));
    const gross = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
    if (saving > greedy) measured.dearer.push((saving - greedy) / Math.max(1, gross - saving));
    if (proven) measured.proven++;
    if (index >= solved) return;
    const model = solve(lines, bundles);
    measured.highs.push(model.milliseconds);
    if (proven && model.saving !== saving) throw new Error(`HiGHS saves ${model.saving}, the till ${saving}`);
  });
  return measured;
}

function rowsOf(name: string, units: number, { best, highs, greedy, proven, dearer }: Measured): Row[] {
  const times = sum(highs) / sum(best.slice(0, highs.length));
  return [
    {
      what: `${name}: best, proven`,
      values: [...spread(best), percent(proven / best.length)],
      ...(units === 60 ? { aim: 'p99 < 1 ms', met: percentile(best, 0.99) < 1 } : {}),
    },
    {
      what: '  HiGHS, as a multiple of best in sum',
      values: [...spread(highs), `${times.toFixed(0)} x`],
      aim: '>= 100 x',
      met: times >= 100,
    },
    {
      what: '  greedy, baskets that it makes dearer',
      values: [...spread(greedy), percent(dearer.length / best.length)],
    },
    {
      what: '    dearer by: median, most',
      values: dearer.length > 0 ? [percent(percentile(dearer, 0.5)), percent(Math.max(...dearer))] : [],
    },
  ];
}

const sum = (times: Times) => times.reduce((total, time) => total + time, 0);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
