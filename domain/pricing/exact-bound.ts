import type { Quest } from './quest.ts';
import type { Tableau } from './tableau.ts';

/** More than this many units in a sum, and floats would no longer hold it exactly. */
const mostExact = 2 ** 52;

/**
 * Makes the tableau's duals a proof, in the quest's own duals: rounded up to whole multiples of the quest's unit (a power of
 * two, so that all sums of them are exact) and raised until no column weighs more than the duals of what it takes. No set
 * can then weigh more than the duals of all that there is, which is the answer.
 */
export function exactBound(tableau: Tableau, quest: Quest): number {
  const { rows, columns, quantity } = tableau;
  if (quest.duals.length < tableau.stride) quest.duals = new Float64Array(tableau.stride);
  const { duals, unit } = quest;
  for (let row = 0; row < rows; row++) {
    duals[row] = Math.max(0, Math.ceil((tableau.duals[row] as number) / unit)) * unit;
  }
  for (let column = 0; column < columns; column++) {
    const worth = exactWorth(tableau, column, duals);
    if (worth <= 0) continue;
    const row = tableau.entryRows[tableau.starts[column] as number] as number;
    duals[row] = (duals[row] as number) + worth;
  }
  quest.steps -= tableau.starts[columns] as number;
  let sum = 0;
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const part = (duals[row] as number) * (quantity[row] as number);
    sum += part;
    size += Math.abs(part);
  }
  return size < mostExact * unit ? sum : Number.POSITIVE_INFINITY;
}

/** What a column weighs beyond the duals of what it takes, of which it may fall short. */
export function exactWorth(
  { starts, entryRows, entryCounts, weights }: Tableau,
  column: number,
  duals: Float64Array,
): number {
  let worth = weights[column] as number;
  const end = starts[column + 1] as number;
  for (let at = starts[column] as number; at < end; at++) {
    worth -= (entryCounts[at] as number) * (duals[entryRows[at] as number] as number);
  }
  return worth;
}
