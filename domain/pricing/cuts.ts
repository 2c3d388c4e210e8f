import type { Cut } from './cut.ts';
import type { Effort } from './pivot.ts';
import type { Tableau } from './tableau.ts';

const mostOver = 8;
const leastExcess = 0.05;
const mostTried = 64;

/** A cut that the fractions break, by so much. */
type Broken = Cut & { excess: number };

/**
 * Cuts from the rows of the basis' inverse, which are whole numbers over a small one: their multiples, the whole part left
 * away, give every column in use a whole number but may give the quantities a broken one. Those that cut deepest first.
 */
export function cutsOf(tableau: Tableau, most: number, effort: Effort): Cut[] {
  const { rows, inverse, stride, quantity } = tableau;
  const found = new Map<string, Broken>();
  for (let place = 0; place < rows; place++) {
    const line = inverse.subarray(place * stride, place * stride + rows);
    effort.steps -= rows;
    // What is taken whole breaks nothing.
    if (isWhole(amountOf(line, quantity))) continue;
    const over = overOf(line);
    effort.steps -= (over + 1) * rows;
    for (let factor = 1; factor < over; factor++) {
      const broken = multipleOf(line, over, factor, quantity);
      if (broken.excess >= leastExcess) found.set(`${over} ${broken.rows} ${broken.times}`, broken);
    }
  }
  const tried = [...found.values()].sort((a, b) => b.excess - a.excess).slice(0, mostTried);
  effort.steps -= tried.length * (tableau.starts[tableau.columns] as number);
  return tried
    .map((cut) => ({ cut, depth: depthOf(tableau, cut) }))
    .sort((a, b) => b.depth - a.depth)
    .slice(0, most)
    .map(({ cut }) => cut);
}

function amountOf(line: Float64Array, quantity: Int32Array): number {
  let amount = 0;
  for (let at = 0; at < line.length; at++) amount += (line[at] as number) * (quantity[at] as number);
  return amount;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

/** The least whole number that makes all of a line whole; 1 where there is none. */
function overOf(line: Float64Array): number {
  for (let over = 1; over <= mostOver; over++) {
    let whole = true;
    for (let at = 0; whole && at < line.length; at++) whole = isWhole((line[at] as number) * over);
    if (whole) return over;
  }
  return 1;
}

function multipleOf(line: Float64Array, over: number, factor: number, quantity: Int32Array): Broken {
  const rows: number[] = [];
  const times: number[] = [];
  let room = 0;
  for (let row = 0; row < line.length; row++) {
    const share = modulo(Math.round((line[row] as number) * over) * factor, over);
    if (share === 0) continue;
    rows.push(row);
    times.push(share);
    room += share * (quantity[row] as number);
  }
  return { over, rows, times, excess: modulo(room, over) / over };
}

/** How far the fractions are from what the cut leaves, as the crow flies among what they do not take. */
function depthOf({ columns, starts, entryRows, entryCounts, rows }: Tableau, cut: Broken): number {
  const shares = new Int32Array(rows);
  let size = 0;
  cut.rows.forEach((row, at) => {
    const times = cut.times[at] as number;
    shares[row] = times;
    size += (times / cut.over) * (times / cut.over);
  });
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at++) {
      sum += (shares[entryRows[at] as number] as number) * (entryCounts[at] as number);
    }
    const rest = modulo(sum, cut.over) / cut.over;
    size += rest * rest;
  }
  return cut.excess / Math.sqrt(size);
}

function modulo(value: number, over: number): number {
  return ((value % over) + over) % over;
}
