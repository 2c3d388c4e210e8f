import type { Broken, Cut } from './cut.ts';
import type { Weighed } from './tableau.ts';
import { tripleCuts } from './triple-cuts.ts';

/** A few cuts that the fractions break, those that break most first; none where the fractions are whole. */
export function findCuts<One extends Weighed>(
  uses: Broken<One>['uses'],
  quantity: Int32Array,
  duals: Float64Array,
  most: number,
): Cut[] {
  const broken = brokenOf(uses);
  if (broken.rows.length === 0) return [];
  for (const prime of [2, 3]) {
    const cuts = primeCuts(broken, quantity, duals, prime);
    if (cuts.length > 0) return cuts.slice(0, most);
  }
  return tripleCuts(broken, quantity, most);
}

function brokenOf<One extends Weighed>(uses: Broken<One>['uses']): Broken<One> {
  const rows = new Set<number>();
  for (const { column, times } of uses) {
    if (Math.abs(times - Math.round(times)) > 1e-3) for (const row of column.rows) rows.add(row);
  }
  return { rows: [...rows], uses: uses.filter(({ column }) => column.rows.some((row) => rows.has(row))) };
}

/**
 * Cuts that are broken by the most that is possible: multiples k/p of full rows such that every column in use takes a
 * whole number of them but the quantities sum to a broken one. Found by elimination in the numbers modulo a prime p.
 */
function primeCuts<One extends Weighed>(
  { rows: touched, uses }: Broken<One>,
  quantity: Int32Array,
  duals: Float64Array,
  over: number,
): Cut[] {
  const rows = touched.filter((row) => (duals[row] as number) > 0);
  const at = new Map(rows.map((row, place) => [row, place]));
  const width = uses.length + 1 + rows.length;
  const matrix = rows.map((row, place) => {
    const line = new Int16Array(width);
    line[uses.length] = modulo(quantity[row] as number, over);
    line[uses.length + 1 + place] = 1;
    return line;
  });
  uses.forEach(({ column }, place) => {
    column.rows.forEach((row, index) => {
      const line = matrix[at.get(row) ?? -1];
      if (line) line[place] = modulo(column.counts[index] as number, over);
    });
  });
  return eliminate(matrix, uses.length, over).flatMap((line) => {
    if ((line[uses.length] as number) === 0) return [];
    const used = [...rows.keys()].filter((place) => (line[uses.length + 1 + place] as number) > 0);
    return {
      over,
      rows: used.map((place) => rows[place] as number),
      times: used.map((place) => line[uses.length + 1 + place] as number),
    };
  });
}

/** The lines that are left with zeros in all of the first `columns` places, modulo a prime. */
function eliminate(matrix: Int16Array[], columns: number, prime: number): Int16Array[] {
  let left = matrix;
  for (let column = 0; column < columns && left.length > 0; column++) {
    const lead = left.find((line) => line[column] !== 0);
    if (!lead) continue;
    const inverse = inverseOf(lead[column] as number, prime);
    left = left.filter((line) => line !== lead);
    for (const line of left) {
      const factor = ((line[column] as number) * inverse) % prime;
      if (factor === 0) continue;
      for (let at = column; at < line.length; at++) {
        line[at] = ((line[at] as number) + (prime - factor) * (lead[at] as number)) % prime;
      }
    }
  }
  return left;
}

function inverseOf(value: number, prime: number): number {
  for (let inverse = 1; inverse < prime; inverse++) if ((inverse * value) % prime === 1) return inverse;
  return 1;
}

function modulo(value: number, prime: number): number {
  return ((value % prime) + prime) % prime;
}
