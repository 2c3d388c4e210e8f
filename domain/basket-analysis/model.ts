/**
 * Other items seen beside something, laid end to end: those of row `r` are from `starts[r]` to `starts[r + 1]`, by item.
 * `counts` is in how many baskets, `evidence` how strongly that speaks for the item (see evidence.ts).
 */
export type Rows = {
  starts: Uint32Array;
  items: Uint32Array;
  counts: Uint32Array;
  evidence: Float32Array;
};

/** What is often bought with what, as numbers that a person can check: plain data, fit to be sent to another thread. */
export type OftenWith = {
  settings: Settings;
  /** How many baskets it was learned from. */
  baskets: number;
  /** Every item, by code unit; everywhere else an item is its place in this list. */
  items: string[];
  places: Map<string, number>;
  /** In how many baskets an item was. */
  counts: Uint32Array;
  /** ln of the share an item has in what is bought beside something else. */
  popularity: Float64Array;
  /** A row for an item: what was bought with it. */
  pairs: Rows;
  /** A row for a place in `pairs`: what was bought with both (empty where the second is before the first). */
  triples: Rows;
};

export type Settings = {
  /** Fewer baskets than this are no evidence, which also bounds the memory. */
  leastPair: number;
  leastTriple: number;
  /** How many baskets of evidence popularity is worth against a pair, and pairs against a triple. */
  pairPrior: number;
  triplePrior: number;
  pairWeight: number;
  tripleWeight: number;
};

/** Chosen by asking each fifth of the first 80% of the public Groceries baskets in turn; the rest took no part. */
export const usualSettings: Settings = {
  leastPair: 2,
  leastTriple: 3,
  pairPrior: 60,
  triplePrior: 10,
  pairWeight: 1.6,
  tripleWeight: 0.3,
};

/** Where an item is in a row, or -1. */
export function find({ starts, items }: Pick<Rows, 'starts' | 'items'>, row: number, item: number): number {
  let low = starts[row] as number;
  let high = (starts[row + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = items[middle] as number;
    if (found === item) return middle;
    if (found < item) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
