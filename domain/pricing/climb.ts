import type { Effort } from './pivot.ts';
import { changeOf, pivot } from './pivot.ts';
import type { Tableau } from './tableau.ts';
import { slackOf, tiny } from './tableau.ts';

/**
 * Improves the basis to the best one; `enter` adds a column worth more than its duals and answers its place, or -1 where
 * there is none.
 */
export function climb(tableau: Tableau, effort: Effort, enter: (duals: Float64Array) => number): void {
  const { rows, duals } = tableau;
  const change = new Float64Array(rows);
  for (let pivots = 100 + 30 * rows; pivots > 0 && effort.steps > 0; pivots--) {
    const slack = cheapest(duals, rows);
    const entering = slack < 0 ? enter(duals) : slackOf(slack);
    if (slack < 0 && entering < 0) break;
    changeOf(tableau, entering, change);
    const out = leaving(tableau, change);
    if (out < 0) break;
    pivot(tableau, entering, change, out, effort);
  }
}

/** The row with the least dual below zero, or -1. */
function cheapest(duals: Float64Array, rows: number): number {
  let slack = -1;
  for (let row = 0; row < rows; row++) {
    if ((duals[row] as number) < (slack < 0 ? -tiny : (duals[slack] as number))) slack = row;
  }
  return slack;
}

/** The place in the basis that runs out first. */
function leaving({ rows, amounts }: Tableau, change: Float64Array): number {
  let out = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    const factor = change[row] as number;
    if (factor < 1e-9) continue;
    const ratio = (amounts[row] as number) / factor;
    if (ratio < least) {
      least = ratio;
      out = row;
    }
  }
  return out;
}
