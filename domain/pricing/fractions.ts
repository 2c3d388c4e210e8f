import type { Tableau } from './tableau.ts';

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
