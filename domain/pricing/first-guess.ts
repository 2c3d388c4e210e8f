import type { Column } from './column.ts';
import { bestPath, bestWorth } from './fill-plan.ts';
import type { Packing } from './packing.ts';
import type { Effort } from './pivot.ts';

export type Use = { column: Column; times: number };

/** A good set of applications: the relaxed ones as often as they fit whole, then whatever saves most on what is left. */
export function firstGuess(packing: Packing, fractions: readonly Use[], effort: Effort): Use[] {
  const left = packing.quantity.slice();
  const uses: Use[] = [];
  const use = (column: Column, most: number) => {
    const times = Math.min(most, fitting(column, left));
    if (times < 1 || column.saving < 1) return;
    column.rows.forEach((row, at) => {
      left[row] = (left[row] as number) - times * (column.counts[at] as number);
    });
    const known = uses.find((one) => one.column === column);
    if (known) known.times += times;
    else uses.push({ column, times });
  };
  const likely = fractions.toSorted((a, b) => b.times - a.times);
  for (const { column, times } of likely) use(column, Math.floor(times + 1e-3));
  for (const { column, times } of likely) if (times % 1 > 0.1) use(column, 1);
  const most = new Float64Array(packing.plans.length).fill(Number.POSITIVE_INFINITY);
  for (;;) {
    const best = bestLeft(packing, left, most, effort);
    if (!best) return uses;
    use(best, Number.POSITIVE_INFINITY);
  }
}

/** The column that saves most on what is left; `most` keeps what each plan could save at most, which never rises. */
function bestLeft(
  { types, plans, quantity }: Packing,
  left: Int32Array,
  most: Float64Array,
  effort: Effort,
): Column | undefined {
  const prices = { duals: new Float64Array(quantity.length), left, effort };
  let best: Column | undefined;
  plans.forEach((plan, index) => {
    if ((most[index] as number) <= (best?.saving ?? 0)) return;
    most[index] = bestWorth(plan, prices);
    if ((most[index] as number) <= (best?.saving ?? 0)) return;
    const path = bestPath(plan, index, types, prices);
    if (path && path.saving > (best?.saving ?? 0)) best = path;
  });
  return best;
}

/** How often a column can be taken from what is left; rows beyond `left` don't count. */
export function fitting({ rows, counts }: Column, left: Int32Array): number {
  let times = Number.POSITIVE_INFINITY;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (row >= left.length) continue;
    const fits = Math.floor((left[row] as number) / (counts[at] as number));
    if (fits < times) times = fits;
  }
  return times;
}

export function weightOf(uses: readonly Use[]): number {
  let weight = 0;
  for (const { column, times } of uses) weight += column.weight * times;
  return weight;
}
