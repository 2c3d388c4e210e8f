import { type Growing, growingReal, growingWhole, push } from './growing.ts';

/**
 * Sets of items as a tree: set `s` is its parent and the item of rank `ranks[s]`, which is lower than all of the parent's.
 * Sets of one item come first, by rank, and have no parent (-1); a set's children lie together, by rank.
 */
export type FrequentSets = {
  /** The items that are frequent, by rank; a set of one item has its rank as its number. */
  items: string[];
  /** How many baskets were searched, and how many different items they held, basket by basket. */
  baskets: number;
  places: number;
  ranks: Uint32Array;
  parents: Int32Array;
  counts: Uint32Array;
  /** How many different items the set's baskets hold, summed; 0 of the largest sets, which nothing is added to. */
  sizes: Float64Array;
  firstChild: Uint32Array;
  children: Uint32Array;
  /** Whether these are all that there are; else there were more than the search may keep. */
  complete: boolean;
};

/** The tree while it is searched. */
export type GrowingSets = {
  ranks: Growing<Uint32Array>;
  /** One more than the parent's number. */
  parents: Growing<Uint32Array>;
  counts: Growing<Uint32Array>;
  sizes: Growing<Float64Array>;
  firstChild: Growing<Uint32Array>;
  children: Growing<Uint32Array>;
};

export function growingSets(): GrowingSets {
  return {
    ranks: growingWhole(),
    parents: growingWhole(),
    counts: growingWhole(),
    sizes: growingReal(),
    firstChild: growingWhole(),
    children: growingWhole(),
  };
}

export function addSet(sets: GrowingSets, parent: number, rank: number, count: number, sizes: number): void {
  push(sets.ranks, rank);
  push(sets.parents, parent + 1);
  push(sets.counts, count);
  push(sets.sizes, sizes);
  push(sets.firstChild, 0);
  push(sets.children, 0);
}

/** The tree as it is handed out. */
export function grownSets(
  sets: GrowingSets,
  about: Pick<FrequentSets, 'items' | 'baskets' | 'places' | 'complete'>,
): FrequentSets {
  const { length } = sets.ranks;
  return {
    ...about,
    ranks: sets.ranks.values.slice(0, length),
    parents: Int32Array.from(sets.parents.values.subarray(0, length), (parent) => parent - 1),
    counts: sets.counts.values.slice(0, length),
    sizes: sets.sizes.values.slice(0, length),
    firstChild: sets.firstChild.values.slice(0, length),
    children: sets.children.values.slice(0, length),
  };
}

/** The ranks of a set's items, the rarest item first. */
export function ranksOf({ ranks, parents }: FrequentSets, set: number): number[] {
  const found: number[] = [];
  for (let at = set; at >= 0; at = parents[at] as number) found.push(ranks[at] as number);
  return found.reverse();
}

/** The set of these items, given by falling rank; -1 where it is not frequent. */
export function findSet(sets: FrequentSets, ranks: readonly number[]): number {
  const [first = -1, ...others] = ranks;
  return others.reduce((set, rank) => (set < 0 ? -1 : childOf(sets, set, rank)), first);
}

function childOf({ ranks, firstChild, children }: FrequentSets, set: number, rank: number): number {
  let low = firstChild[set] as number;
  let high = low + (children[set] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ranks[middle] as number;
    if (found === rank) return middle;
    if (found < rank) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
