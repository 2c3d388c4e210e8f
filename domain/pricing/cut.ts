import type { Tableau } from './tableau.ts';

/** Rows times whole numbers over `over`: whatever is taken whole obeys their sum rounded down. */
export type Cut = { over: number; rows: number[]; times: number[] };

/** How much of a cut each column of a tableau takes. */
export function takesOf({ over, rows, times }: Cut, tableau: Tableau): Int32Array {
  const { columns, starts, entryRows, entryCounts } = tableau;
  const shares = new Int32Array(tableau.rows);
  rows.forEach((row, at) => {
    shares[row] = times[at] as number;
  });
  const takes = new Int32Array(columns);
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at++) {
      sum += (shares[entryRows[at] as number] as number) * (entryCounts[at] as number);
    }
    takes[column] = Math.floor(sum / over);
  }
  return takes;
}

/** How much of a cut can be taken. */
export function roomOf({ over, rows, times }: Cut, quantity: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) {
    sum += (times[at] as number) * (quantity[rows[at] as number] as number);
  }
  return Math.floor(sum / over);
}
