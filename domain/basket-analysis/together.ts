/** Counted rows: as `Rows` of the model, with weights where each basket shares one between its other items. */
export type CountedRows = {
  starts: Uint32Array;
  items: Uint32Array;
  counts: Uint32Array;
  weights: Float64Array;
};

/** A basket as places of its items in the list of all items, each once, in rising order. */
export type PlacedBasket = readonly number[];

type Tally = { counts: Uint32Array; weights: Float64Array; seen: number[] };
type Growing = { starts: number[]; items: number[]; counts: number[]; weights: number[] };

/** Weights add up in whole parts of this, so that the order of the baskets cannot change a sum. */
const parts = 720_720;

/**
 * Counts which items were together in at least `leastPair` baskets, and which three in at least `leastTriple`. Baskets of
 * one item count for nothing. Memory is bounded by what is kept: one item's baskets at a time are counted, densely.
 */
export function countTogether(
  baskets: readonly PlacedBasket[],
  items: number,
  { leastPair, leastTriple }: { leastPair: number; leastTriple: number },
): { pairs: CountedRows; triples: CountedRows } {
  const pairs = emptyRows();
  const triples = emptyRows();
  const tally = { counts: new Uint32Array(items), weights: new Float64Array(items), seen: [] };
  holders(baskets, items).forEach((held, item) => {
    count(tally, held);
    const from = pairs.items.length;
    addRow(pairs, tally, leastPair, [item]);
    const both = holdersOfBoth(held, item, pairs, from, leastTriple);
    for (let pair = from; pair < pairs.items.length; pair++) {
      const other = pairs.items[pair] as number;
      count(tally, both.get(other) ?? []);
      addRow(triples, tally, leastTriple, [item, other]);
    }
  });
  return { pairs: packed(pairs), triples: packed(triples) };
}

/** For each item, the baskets of two and more that hold it. */
function holders(baskets: readonly PlacedBasket[], items: number): PlacedBasket[][] {
  const lists = Array.from({ length: items }, (): PlacedBasket[] => []);
  for (const basket of baskets) {
    if (basket.length < 2) continue;
    for (const item of basket) lists[item]?.push(basket);
  }
  return lists;
}

/** For each later item that is with this one often enough for a triple, the baskets that hold both. */
function holdersOfBoth(
  held: readonly PlacedBasket[],
  item: number,
  pairs: Growing,
  from: number,
  least: number,
): Map<number, PlacedBasket[]> {
  const both = new Map<number, PlacedBasket[]>();
  for (let pair = from; pair < pairs.items.length; pair++) {
    const other = pairs.items[pair] as number;
    if (other > item && (pairs.counts[pair] as number) >= least) both.set(other, []);
  }
  for (const basket of held) {
    if (basket.length < 3) continue;
    for (const other of basket) both.get(other)?.push(basket);
  }
  return both;
}

function count(tally: Tally, baskets: readonly PlacedBasket[]): void {
  const { counts, weights } = tally;
  for (const item of tally.seen) counts[item] = weights[item] = 0;
  tally.seen = [];
  for (const basket of baskets) {
    const weight = Math.round(parts / (basket.length - 1));
    for (const item of basket) {
      if (counts[item] === 0) tally.seen.push(item);
      counts[item] = (counts[item] as number) + 1;
      weights[item] = (weights[item] as number) + weight;
    }
  }
  tally.seen.sort((a, b) => a - b);
}

function addRow(rows: Growing, { seen, counts, weights }: Tally, least: number, without: number[]): void {
  for (const item of seen) {
    if ((counts[item] as number) < least || without.includes(item)) continue;
    rows.items.push(item);
    rows.counts.push(counts[item] as number);
    rows.weights.push((weights[item] as number) / parts);
  }
  rows.starts.push(rows.items.length);
}

function emptyRows(): Growing {
  return { starts: [0], items: [], counts: [], weights: [] };
}

function packed({ starts, items, counts, weights }: Growing): CountedRows {
  return {
    starts: Uint32Array.from(starts),
    items: Uint32Array.from(items),
    counts: Uint32Array.from(counts),
    weights: Float64Array.from(weights),
  };
}
