import type { Cut } from './cut.ts';
import type { Tableau } from './tableau.ts';

const mostOver = 24;
const leastExcess = 0.05;

/**
 * Cuts from the rows of the basis' inverse, which are whole numbers over a small one: their multiples, the whole part left
 * away, give every column in use a whole number but may give the quantities a broken one. Those that cut deepest first.
 */
export function cutsOf(tableau: Tableau, most: number): Cut[] {
  const { rows, inverse, stride } = tableau;
  const found = new Map<string, { cut: Cut; depth: number }>();
  for (let place = 0; place < rows; place++) {
    const line = inverse.subarray(place * stride, place * stride + rows);
    const over = overOf(line);
    for (let factor = 1; factor < over; factor++) {
      const cut = multipleOf(line, over, factor);
      const depth = depthOf(tableau, cut);
      if (depth <= 0) continue;
      found.set(`${cut.over} ${cut.rows} ${cut.times}`, { cut, depth });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.depth - a.depth)
    .slice(0, most)
    .map(({ cut }) => cut);
}

/** The least whole number that makes all of a line whole; 1 where there is none. */
function overOf(line: Float64Array): number {
  for (let over = 1; over <= mostOver; over++) {
    let whole = true;
    for (let at = 0; whole && at < line.length; at++) {
      const value = (line[at] as number) * over;
      whole = Math.abs(value - Math.round(value)) < 1e-6;
    }
    if (whole) return over;
  }
  return 1;
}

function multipleOf(line: Float64Array, over: number, factor: number): Cut {
  const cut: Cut = { over, rows: [], times: [] };
  for (let row = 0; row < line.length; row++) {
    const value = Math.round((line[row] as number) * over) * factor;
    const times = ((value % over) + over) % over;
    if (times === 0) continue;
    cut.rows.push(row);
    cut.times.push(times);
  }
  return cut;
}

/** How far the fractions are from what the cut leaves, as the crow flies among what they do not take; 0 where inside. */
function depthOf({ columns, starts, entryRows, entryCounts, quantity, rows }: Tableau, cut: Cut): number {
  const shares = new Int32Array(rows);
  let room = 0;
  let size = 0;
  cut.rows.forEach((row, at) => {
    const times = cut.times[at] as number;
    shares[row] = times;
    room += times * (quantity[row] as number);
    size += (times / cut.over) * (times / cut.over);
  });
  const excess = (((room % cut.over) + cut.over) % cut.over) / cut.over;
  if (excess < leastExcess) return 0;
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at++) {
      sum += (shares[entryRows[at] as number] as number) * (entryCounts[at] as number);
    }
    const rest = (((sum % cut.over) + cut.over) % cut.over) / cut.over;
    size += rest * rest;
  }
  return excess / Math.sqrt(size);
}
