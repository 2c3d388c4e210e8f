import type { Effort } from './pivot.ts';
import { changeOf, pivot } from './pivot.ts';
import type { Tableau } from './tableau.ts';
import { slackOf, tiny } from './tableau.ts';

/**
 * Takes a basis whose duals are right but where rows are overdrawn back to the best one, or until the duals of all that
 * there is fall below `enough`. False where floats went astray.
 */
export function descend(tableau: Tableau, enough: number, effort: Effort): boolean {
  const { rows, duals, amounts, inverse, stride } = tableau;
  const change = new Float64Array(rows);
  for (let pivots = 50 + 10 * rows; pivots > 0 && effort.steps > 0; pivots--) {
    const out = mostOverdrawn(tableau);
    if (out < 0 || dualsOf(tableau) < enough) return true;
    const line = inverse.subarray(out * stride, out * stride + rows);
    effort.steps -= tableau.starts[tableau.columns] as number;
    const entering = enteringOf(tableau, line);
    if (entering === undefined) {
      // No amounts can be right: along this line the duals fall without end.
      const far = (dualsOf(tableau) - enough + 1) / -(amounts[out] as number);
      for (let row = 0; row < rows; row++) duals[row] = (duals[row] as number) + far * (line[row] as number);
      return false;
    }
    changeOf(tableau, entering, change);
    pivot(tableau, entering, change, out, effort);
  }
  return false;
}

function mostOverdrawn({ rows, amounts }: Tableau): number {
  let out = -1;
  let least = -tiny;
  for (let row = 0; row < rows; row++) {
    if ((amounts[row] as number) >= least) continue;
    least = amounts[row] as number;
    out = row;
  }
  return out;
}

/** What keeps all duals right when the overdrawn row leaves: a column, or a row's slack; undefined where nothing does. */
function enteringOf(tableau: Tableau, line: Float64Array): number | undefined {
  const { rows, columns, duals, starts, entryRows, entryCounts, weights } = tableau;
  let found: number | undefined;
  let ratio = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    const share = line[row] as number;
    if (share > -tiny) continue;
    const own = (duals[row] as number) / -share;
    if (own >= ratio) continue;
    ratio = own;
    found = slackOf(row);
  }
  for (let column = 0; column < columns; column++) {
    const end = starts[column + 1] as number;
    let share = 0;
    for (let at = starts[column] as number; at < end; at++) {
      share += (entryCounts[at] as number) * (line[entryRows[at] as number] as number);
    }
    if (share > -tiny) continue;
    let short = -(weights[column] as number);
    for (let at = starts[column] as number; at < end; at++) {
      short += (entryCounts[at] as number) * (duals[entryRows[at] as number] as number);
    }
    if (short >= -ratio * share) continue;
    ratio = Math.max(0, short) / -share;
    found = column;
  }
  return found;
}

/** What the duals make of all that there is. */
export function dualsOf({ rows, duals, quantity }: Tableau): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += (duals[row] as number) * (quantity[row] as number);
  return sum;
}
