import type { Tableau, Weighed } from './tableau.ts';

/** A column that the fractions take, and how often. */
export type Fraction = { column: number; origin: number; times: number };

/** What the basis takes of which columns, with the true quantities. */
export function fractionsOf({ rows, basic, inverse, stride, quantity, origins }: Tableau): Fraction[] {
  const found: Fraction[] = [];
  for (let place = 0; place < rows; place++) {
    const column = basic[place] as number;
    if (column < 0) continue;
    let times = 0;
    for (let at = 0; at < rows; at++) {
      times += (inverse[place * stride + at] as number) * (quantity[at] as number);
    }
    if (times > 1e-6) found.push({ column, origin: origins[column] as number, times });
  }
  return found;
}

/** The same with what the columns take of the tableau's own rows. */
export function usesOf(tableau: Tableau): { column: Weighed; times: number }[] {
  const { starts, entryRows, entryCounts, weights } = tableau;
  return fractionsOf(tableau).map(({ column, times }) => {
    const [from, to] = [starts[column] as number, starts[column + 1] as number];
    return {
      column: {
        rows: [...entryRows.subarray(from, to)],
        counts: [...entryCounts.subarray(from, to)],
        weight: weights[column] as number,
      },
      times,
    };
  });
}
