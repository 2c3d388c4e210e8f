import type { PackedBaskets } from './packed-baskets.ts';

/**
 * Baskets as far as a search still needs them, laid end to end. A row is how many different items its basket held in all,
 * then labels in rising order; `starts` says where each begins. `holders` are where the rows begin that hold a label, from
 * `holdersOf[label]` to the next one's. So a row that is looked up lies in one place of memory.
 */
export type Rows = {
  /** The frequent set that label 0 stands for; label 1 stands for the next one, and so on. */
  firstSet: number;
  cells: Uint32Array;
  starts: Uint32Array;
  holdersOf: Uint32Array;
  holders: Uint32Array;
};

/** Called between small parts of the work, for whoever has to let others go first. */
export type Rest = () => void;
/** So many rows are walked between two rests: some tens of microseconds. */
export const restEach = 1024;

/** Items that are in enough baskets, by falling count; how often each is there, and the sizes of its baskets summed. */
export type Ranking = { ranked: Uint32Array; counts: Uint32Array; sizes: Float64Array; places: number };

/** Ranks the items that `least` baskets or more hold; of two that are equally frequent the one met first goes first. */
export function rankItems({ items, starts, held }: PackedBaskets, least: number, rest: Rest): Ranking {
  const counts = new Uint32Array(items.length);
  const sizes = new Float64Array(items.length);
  for (let basket = 0; basket + 1 < starts.length; basket++) {
    if (basket % restEach === 0) rest();
    const from = starts[basket] as number;
    const end = starts[basket + 1] as number;
    for (let place = from; place < end; place++) {
      const item = held[place] as number;
      counts[item] = (counts[item] as number) + 1;
      sizes[item] = (sizes[item] as number) + end - from;
    }
  }
  const frequent = items.map((_, item) => item).filter((item) => (counts[item] as number) >= least);
  const ranked = Uint32Array.from(
    frequent.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b),
  );
  return {
    ranked,
    counts: ranked.map((item) => counts[item] as number),
    sizes: Float64Array.from(ranked, (item) => sizes[item] as number),
    places: held.length,
  };
}

/** The baskets with only their ranked items, as ranks; those with fewer than two are of no use to a search. */
export function rankedRows(
  { items, starts, held }: PackedBaskets,
  { ranked, counts }: Ranking,
  rest: Rest,
): Rows {
  const rankOf = new Int32Array(items.length).fill(-1);
  ranked.forEach((item, rank) => {
    rankOf[item] = rank;
  });
  const cells = new Uint32Array(starts.length + counts.reduce((sum, count) => sum + count, 0));
  const rowStarts = new Uint32Array(starts.length);
  let count = 0;
  let end = 0;
  for (let basket = 0; basket + 1 < starts.length; basket++) {
    const from = starts[basket] as number;
    const until = starts[basket + 1] as number;
    if (basket % restEach === 0) rest();
    const begin = end;
    cells[end++] = until - from;
    for (let place = from; place < until; place++) {
      const rank = rankOf[held[place] as number] as number;
      if (rank >= 0) cells[end++] = rank;
    }
    if (end - begin < 3) end = begin;
    else {
      sortPart(cells, begin + 1, end);
      rowStarts[++count] = end;
    }
  }
  const kept = { firstSet: 0, cells: cells.subarray(0, end), starts: rowStarts.subarray(0, count + 1) };
  return withHolders(kept, ranked.length, rest);
}

/** Insertion: a basket is short, and its frequent items are often scanned in no order at all. */
function sortPart(values: Uint32Array, from: number, end: number): void {
  for (let place = from + 1; place < end; place++) {
    const value = values[place] as number;
    let to = place;
    for (; to > from && (values[to - 1] as number) > value; to--) values[to] = values[to - 1] as number;
    values[to] = value;
  }
}

/** The rows with the lists of who holds what; `space` is written over where it is large enough. */
export function withHolders(
  rows: Omit<Rows, 'holdersOf' | 'holders'>,
  labelCount: number,
  rest: Rest,
  space: Pick<Rows, 'holdersOf' | 'holders'> | null = null,
): Rows {
  const { starts, cells } = rows;
  const holdersOf = reuse(space?.holdersOf, labelCount + 2).fill(0, 0, labelCount + 2);
  const holders = reuse(space?.holders, cells.length);
  // Counted two places further on, so that each list's end is the place it is filled from, and then its start.
  for (let row = 0; row + 1 < starts.length; row++) {
    if (row % restEach === 0) rest();
    const end = starts[row + 1] as number;
    for (let place = (starts[row] as number) + 1; place < end; place++) {
      const at = (cells[place] as number) + 2;
      holdersOf[at] = (holdersOf[at] as number) + 1;
    }
  }
  for (let at = 2; at <= labelCount; at++)
    holdersOf[at] = (holdersOf[at] as number) + (holdersOf[at - 1] as number);
  for (let row = 0; row + 1 < starts.length; row++) {
    if (row % restEach === 0) rest();
    const start = starts[row] as number;
    const end = starts[row + 1] as number;
    for (let place = start + 1; place < end; place++) {
      const at = (cells[place] as number) + 1;
      const to = holdersOf[at] as number;
      holders[to] = start;
      holdersOf[at] = to + 1;
    }
  }
  return { ...rows, holdersOf, holders };
}

/** The same numbers again where there is room for so many, with a little to spare where there is none. */
export function reuse(old: Uint32Array | undefined, room: number): Uint32Array {
  return old && old.length >= room ? old : new Uint32Array(Math.ceil(room * 1.25));
}
