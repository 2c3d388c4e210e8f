import type { Weighed } from './simplex.ts';

/** Rows times whole numbers over `over`: whatever is taken whole obeys their sum rounded down. */
export type Cut = { over: number; rows: number[]; times: number[] };

/** The fractions of a basis that matter for cuts: the rows that broken columns touch, and the columns that touch those. */
export type Broken<One extends Weighed> = { rows: number[]; uses: { column: One; times: number }[] };

/** How much of a cut a column takes. */
export function takenOf({ over, rows, times }: Cut, column: Weighed): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) {
    const place = column.rows.indexOf(rows[at] as number);
    if (place >= 0) sum += (times[at] as number) * (column.counts[place] as number);
  }
  return Math.floor(sum / over);
}

/** How much of a cut can be taken. */
export function roomOf({ over, rows, times }: Cut, quantity: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) {
    sum += (times[at] as number) * (quantity[rows[at] as number] as number);
  }
  return Math.floor(sum / over);
}
