import { find, type Settings } from './model.ts';
import type { CountedRows } from './together.ts';

/**
 * How strongly a pair speaks for C: ln(1 + what was seen / what popularity alone would give). With A in the basket and one
 * of its other items covered, "seen" is how often that was C; "alone" is C's share among all that is bought beside something,
 * for as many baskets as the prior is worth. Rare pairs therefore say little, and what was never seen says nothing.
 */
export function pairEvidence(
  pairs: CountedRows,
  shares: Float64Array,
  { pairPrior }: Settings,
): Float32Array {
  return overRows(pairs, (item, place) => {
    const other = pairs.items[place] as number;
    return Math.log1p((pairs.weights[place] as number) / (pairPrior * shareBeside(shares, item, other)));
  });
}

/** The same for A and B together, against what A and B each say of C: the mean of the shares of C beside either. */
export function tripleEvidence(
  pairs: CountedRows,
  triples: CountedRows,
  shares: Float64Array,
  held: Uint32Array,
  { pairPrior, triplePrior }: Settings,
): Float32Array {
  const smoothed = (item: number, other: number) => {
    const place = find(pairs, item, other);
    const seen = place < 0 ? 0 : (pairs.weights[place] as number);
    const prior = pairPrior * shareBeside(shares, item, other);
    return (seen + prior) / ((held[item] as number) + pairPrior);
  };
  const first = overRows(pairs, (item) => item);
  return overRows(triples, (pair, place) => {
    const third = triples.items[place] as number;
    const expected =
      (smoothed(first[pair] as number, third) + smoothed(pairs.items[pair] as number, third)) / 2;
    return Math.log1p((triples.weights[place] as number) / (triplePrior * expected));
  });
}

/** The share of an item in what is bought beside another one, which cannot be beside itself. */
function shareBeside(shares: Float64Array, item: number, other: number): number {
  return (shares[other] as number) / (1 - (shares[item] as number));
}

function overRows(rows: CountedRows, value: (row: number, place: number) => number): Float32Array {
  const values = new Float32Array(rows.items.length);
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    const end = rows.starts[row + 1] as number;
    for (let place = rows.starts[row] as number; place < end; place++) values[place] = value(row, place);
  }
  return values;
}
