import { type MeasuredSale, measureEffect } from '../../domain/reports/effect.ts';
import { type Store, simulate, trueEffect } from './store.ts';

export type Interval = { low: number; high: number };
export type Method = (sales: readonly MeasuredSale[]) => Interval;

/** How often an interval holds the true effect over many runs of a store, and how wide it is on average. */
export type Coverage = { share: number; width: number };

export const tillInterval: Method = (sales) => {
  const { extra } = measureEffect(sales);
  if (!extra) throw new RangeError('the simulated store sold too little to measure');
  return extra;
};

/** The same interval made narrower or wider about its middle. */
export function scaled({ low, high }: Interval, factor: number): Interval {
  const half = ((high - low) / 2) * factor;
  return { low: (low + high) / 2 - half, high: (low + high) / 2 + half };
}

/** Runs a store `runs` times, by the seeds 1 to `runs`, and judges each method by the same sales. */
export function coverageOf(store: Store, runs: number, methods: readonly Method[]): Coverage[] {
  const truth = trueEffect(store);
  const totals = methods.map(() => ({ share: 0, width: 0 }));
  for (let seed = 1; seed <= runs; seed++) {
    const sales = simulate(store, seed);
    totals.forEach((total, at) => {
      const { low, high } = methods[at]?.(sales) ?? { low: 0, high: 0 };
      total.share += low <= truth && truth <= high ? 1 / runs : 0;
      total.width += (high - low) / runs;
    });
  }
  return totals;
}
