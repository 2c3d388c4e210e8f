import type { Tableau } from './tableau.ts';
import { slackOf } from './tableau.ts';

/** Steps that are left to a search: it may touch so many numbers. Counted, not timed, so that any machine ends alike. */
export type Effort = { steps: number };

/** How the basis' amounts fall with each unit of a column, or of a row's slack. */
export function changeOf(tableau: Tableau, entering: number, change: Float64Array): void {
  const { rows, inverse, stride } = tableau;
  if (entering < 0) {
    for (let row = 0, at = slackOf(entering); row < rows; row++, at += stride)
      change[row] = inverse[at] as number;
    return;
  }
  const { starts, entryRows, entryCounts } = tableau;
  const end = starts[entering + 1] as number;
  change.fill(0, 0, rows);
  for (let entry = starts[entering] as number; entry < end; entry++) {
    const count = entryCounts[entry] as number;
    for (let row = 0, at = entryRows[entry] as number; row < rows; row++, at += stride) {
      change[row] = (change[row] as number) + count * (inverse[at] as number);
    }
  }
}

/** Puts a column, or a row's slack, into the basis at the place `out`. */
export function pivot(
  tableau: Tableau,
  entering: number,
  change: Float64Array,
  out: number,
  effort: Effort,
): void {
  const { rows, amounts, duals, inverse, stride } = tableau;
  const gain = worthOf(tableau, entering);
  const divisor = change[out] as number;
  const from = out * stride;
  const filled = filledOf(rows);
  let width = 0;
  for (let at = 0; at < rows; at++) {
    if (inverse[from + at] === 0) continue;
    const scaled = (inverse[from + at] as number) / divisor;
    inverse[from + at] = scaled;
    duals[at] = (duals[at] as number) + gain * scaled;
    filled[width++] = at;
  }
  const taken = (amounts[out] as number) / divisor;
  let height = 0;
  for (let row = 0; row < rows; row++) {
    const factor = change[row] as number;
    if (row === out || (factor < 1e-12 && factor > -1e-12)) continue;
    height++;
    amounts[row] = (amounts[row] as number) - factor * taken;
    const to = row * stride;
    for (let place = 0; place < width; place++) {
      const at = filled[place] as number;
      inverse[to + at] = (inverse[to + at] as number) - factor * (inverse[from + at] as number);
    }
  }
  amounts[out] = taken;
  tableau.basic[out] = entering;
  effort.steps -= 6 * rows + width * height;
}

let places = new Int32Array(64);

/** Room to note places in, the same each time. */
function filledOf(rows: number): Int32Array {
  if (places.length < rows) places = new Int32Array(rows * 2);
  return places;
}

/** What a column, or a row's slack, is worth beyond the duals of what it takes. */
export function worthOf(
  { duals, weights, starts, entryRows, entryCounts }: Tableau,
  entering: number,
): number {
  if (entering < 0) return -(duals[slackOf(entering)] as number);
  let worth = weights[entering] as number;
  const end = starts[entering + 1] as number;
  for (let at = starts[entering] as number; at < end; at++) {
    worth -= (entryCounts[at] as number) * (duals[entryRows[at] as number] as number);
  }
  return worth;
}
