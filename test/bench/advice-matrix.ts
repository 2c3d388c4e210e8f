import { highest } from '../../domain/basket-analysis/often-with.ts';
import type { Recommend } from './advice-contender.ts';

export type Known = { items: string[]; places: Map<string, number>; counts: Float64Array };

export function knownItems(baskets: string[][]): Known {
  const items = [...new Set(baskets.flat())].sort();
  const places = new Map(items.map((item, place) => [item, place]));
  const counts = new Float64Array(items.length);
  for (const item of baskets.flat()) add(counts, places.get(item) as number, 1);
  return { items, places, counts };
}

export function placesOf({ places }: Known, basket: readonly string[]): number[] {
  return basket.flatMap((item) => places.get(item) ?? []).sort((a, b) => a - b);
}

/** Recommends the three items with the highest scores that are not in the basket. */
export function recommender(known: Known, scoresFor: (held: readonly number[]) => Float64Array): Recommend {
  return (basket) => {
    const held = placesOf(known, basket);
    const scores = scoresFor(held);
    for (const item of held) scores[item] = Number.NEGATIVE_INFINITY;
    return highest(scores, 3).map((place) => known.items[place] as string);
  };
}

/** How many baskets hold both items; on the diagonal, the one. */
export function gram(baskets: string[][], known: Known): Float64Array[] {
  const rows = known.items.map(() => new Float64Array(known.items.length));
  for (const basket of baskets) {
    const held = placesOf(known, basket);
    for (const a of held) for (const c of held) add(rows[a] as Float64Array, c, 1);
  }
  return rows;
}

export function sumOfRows(rows: Float64Array[], held: readonly number[]): Float64Array {
  const sum = new Float64Array(rows.length);
  for (const item of held) addScaled(sum, rows[item] as Float64Array, 1);
  return sum;
}

/** The inverse of a square matrix by Gauss and Jordan. For positive definite ones: no row is swapped. */
export function inverse(matrix: readonly Float64Array[]): Float64Array[] {
  const left: Float64Array[] = matrix.map((row) => row.slice());
  const right: Float64Array[] = matrix.map((row, at) => new Float64Array(row.length).fill(1, at, at + 1));
  for (let pivot = 0; pivot < matrix.length; pivot++) {
    const scale = 1 / (left[pivot]?.[pivot] as number);
    const [own, ownRight] = [left, right].map((rows) =>
      (rows[pivot] as Float64Array).map((value) => value * scale),
    );
    left[pivot] = own as Float64Array;
    right[pivot] = ownRight as Float64Array;
    for (let other = 0; other < matrix.length; other++) {
      if (other === pivot) continue;
      const factor = -(left[other]?.[pivot] as number);
      addScaled(left[other] as Float64Array, own as Float64Array, factor);
      addScaled(right[other] as Float64Array, ownRight as Float64Array, factor);
    }
  }
  return right;
}

export function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] as number) + value;
}

function addScaled(to: Float64Array, row: Float64Array, factor: number): void {
  for (let at = 0; at < to.length; at++) add(to, at, factor * (row[at] as number));
}
