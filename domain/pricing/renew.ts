import type { Effort } from './pivot.ts';
import type { Tableau } from './tableau.ts';
import { slackOf, uneven } from './tableau.ts';

/** Works out the inverse, the amounts and the duals of the basis anew, free of what many steps rounded away. */
export function renew(tableau: Tableau, effort: Effort): void {
  const { rows, basic, weights, amounts, duals, inverse, stride, quantity } = tableau;
  effort.steps -= 2 * rows * rows * rows;
  if (!invert(tableau)) return;
  amounts.fill(0, 0, rows);
  duals.fill(0, 0, rows);
  for (let place = 0; place < rows; place++) {
    const column = basic[place] as number;
    const weight = column < 0 ? 0 : (weights[column] as number);
    for (let row = 0; row < rows; row++) {
      const share = inverse[place * stride + row] as number;
      amounts[place] = (amounts[place] as number) + share * uneven(quantity[row] as number, row);
      duals[row] = (duals[row] as number) + share * weight;
    }
  }
}

/** Gauss and Jordan's elimination, by the greatest number left in each column. False where there is none. */
function invert(tableau: Tableau): boolean {
  const { rows, inverse, stride } = tableau;
  const width = 2 * rows;
  const matrix = basisOf(tableau, width);
  for (let step = 0; step < rows; step++) {
    let lead = step;
    for (let row = step; row < rows; row++) {
      if (Math.abs(matrix[row * width + step] as number) > Math.abs(matrix[lead * width + step] as number))
        lead = row;
    }
    const divisor = matrix[lead * width + step] as number;
    if (Math.abs(divisor) < 1e-9) return false;
    for (let at = 0; at < width; at++) {
      const value = (matrix[lead * width + at] as number) / divisor;
      matrix[lead * width + at] = matrix[step * width + at] as number;
      matrix[step * width + at] = value;
    }
    for (let row = 0; row < rows; row++) {
      const factor = matrix[row * width + step] as number;
      if (row === step || factor === 0) continue;
      for (let at = 0; at < width; at++) {
        matrix[row * width + at] =
          (matrix[row * width + at] as number) - factor * (matrix[step * width + at] as number);
      }
    }
  }
  for (let place = 0; place < rows; place++) {
    for (let row = 0; row < rows; row++)
      inverse[place * stride + row] = matrix[place * width + rows + row] as number;
  }
  return true;
}

/** What the basis holds, row after row, with ones beside it. */
function basisOf({ rows, basic, starts, entryRows, entryCounts }: Tableau, width: number): Float64Array {
  const matrix = new Float64Array(rows * width);
  for (let place = 0; place < rows; place++) {
    matrix[place * width + rows + place] = 1;
    const column = basic[place] as number;
    if (column < 0) matrix[slackOf(column) * width + place] = 1;
    else {
      for (let at = starts[column] as number; at < (starts[column + 1] as number); at++) {
        matrix[(entryRows[at] as number) * width + place] = entryCounts[at] as number;
      }
    }
  }
  return matrix;
}
