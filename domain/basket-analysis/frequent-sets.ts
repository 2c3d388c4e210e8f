import type { PackedBaskets } from './packed-baskets.ts';
import {
  type Ranking,
  type Rest,
  type Rows,
  rankedRows,
  rankItems,
  restEach,
  reuse,
  withHolders,
} from './ranked-rows.ts';
import { addSet, type FrequentSets, type GrowingSets, growingSets, grownSets } from './set-tree.ts';

export type Thresholds = {
  /** The fewest baskets that have to hold a set. */
  least: number;
  /** The most items of a set, two or more. */
  mostItems: number;
  /** The search ends, incomplete, at more sets than this: it bounds what is kept. */
  mostSets: number;
};

/** What one depth of the search writes over again and again. */
type Space = {
  counts: Uint32Array;
  sizes: Float64Array;
  /** One more than the label below, 0 where there is none. */
  below: Uint32Array;
  starts: Uint32Array;
  cells: Uint32Array;
  lists: Rows | null;
};

type Search = Thresholds & { sets: GrowingSets; spaces: Space[]; rest: Rest };

/**
 * Every set of items that `least` baskets or more hold, with its exact count; yields the share that is done, now and then.
 * Whoever does not ask on has stopped it;
 * `rest` is called far more often.
 *
 * Sets grow from their rarest item towards the most frequent one. The baskets of a set are walked once to count all that it
 * can be extended by ("occurrence deliver": Uno, Kiyomi and Arimura, LCM ver. 2, FIMI 2004), then copied with only what is
 * still frequent beside it, as FP-growth's conditional trees do but in flat rows. Memory: the baskets once for each item
 * of the largest set at most, and the sets found.
 */
export function* frequentSets(
  baskets: PackedBaskets,
  thresholds: Thresholds,
  rest: Rest = () => {},
): Generator<number, FrequentSets> {
  const { least, mostItems, mostSets } = thresholds;
  const ranking = rankItems(baskets, least, rest);
  const sets = growingSets();
  ranking.ranked.forEach((_, rank) => {
    addSet(sets, -1, rank, ranking.counts[rank] as number, ranking.sizes[rank] as number);
  });
  yield 0;
  const rows = rankedRows(baskets, ranking, rest);
  const search = { ...thresholds, rest, sets, spaces: spacesFor(ranking, mostItems) };
  const all = rows.cells.length - rows.starts.length + 1;
  let done = 0;
  let said = 0;
  for (let rank = ranking.ranked.length - 1; rank > 0 && sets.ranks.length <= mostSets; rank--) {
    extend(search, rows, rank, 1);
    done += (rows.holdersOf[rank + 1] as number) - (rows.holdersOf[rank] as number);
    if (done - said < all / 200) continue;
    said = done;
    yield done / all;
  }
  return grownSets(sets, {
    items: Array.from(ranking.ranked, (item) => baskets.items[item] as string),
    baskets: baskets.starts.length - 1,
    places: ranking.places,
    complete: sets.ranks.length <= mostSets,
  });
}

function spacesFor({ ranked }: Ranking, mostItems: number): Space[] {
  return Array.from({ length: mostItems }, () => ({
    counts: new Uint32Array(ranked.length),
    sizes: new Float64Array(ranked.length),
    below: new Uint32Array(ranked.length),
    starts: new Uint32Array(0),
    cells: new Uint32Array(0),
    lists: null,
  }));
}

/** Finds all that a set can be extended by, and goes on with each; `size` is how many items it has. */
function extend(search: Search, rows: Rows, label: number, size: number): void {
  const space = search.spaces[size - 1] as Space;
  if (size + 1 >= search.mostItems) {
    countBeside(search, space, rows, label);
    addChildren(search, rows, label, space);
    return;
  }
  countWithSizes(search, space, rows, label);
  const children = addChildren(search, rows, label, space);
  if (children < 2 || search.sets.ranks.length > search.mostSets) return;
  const below = rowsBeside(search, rows, label, space);
  for (let child = 1; child < children && search.sets.ranks.length <= search.mostSets; child++)
    extend(search, below, child, size + 1);
}

/** In how many of the label's rows each lower label is. */
function countBeside(
  { rest }: Search,
  { counts }: Space,
  { cells, holders, holdersOf }: Rows,
  label: number,
): void {
  const last = holdersOf[label + 1] as number;
  rest();
  for (let at = holdersOf[label] as number; at < last; at++) {
    if (at % restEach === 0) rest();
    let place = (holders[at] as number) + 1;
    for (let other = cells[place] as number; other < label; other = cells[++place] as number)
      counts[other] = (counts[other] as number) + 1;
  }
}

/** The same, and the sizes of those baskets summed. */
function countWithSizes(
  { rest }: Search,
  { counts, sizes }: Space,
  { cells, holders, holdersOf }: Rows,
  label: number,
): void {
  const last = holdersOf[label + 1] as number;
  rest();
  for (let at = holdersOf[label] as number; at < last; at++) {
    if (at % restEach === 0) rest();
    let place = holders[at] as number;
    const size = cells[place++] as number;
    for (let other = cells[place] as number; other < label; other = cells[++place] as number) {
      counts[other] = (counts[other] as number) + 1;
      sizes[other] = (sizes[other] as number) + size;
    }
  }
}

/** Adds the sets that are frequent, and answers how many; clears the counts for the next one. */
function addChildren(search: Search, rows: Rows, label: number, space: Space): number {
  const { sets, least } = search;
  const { counts, sizes, below } = space;
  const parent = rows.firstSet + label;
  const first = sets.ranks.length;
  for (let other = 0; other < label; other++) {
    const count = counts[other] as number;
    below[other] = 0;
    if (count === 0) continue;
    if (count >= least) {
      addSet(sets, parent, sets.ranks.values[rows.firstSet + other] as number, count, sizes[other] as number);
      below[other] = sets.ranks.length - first;
    }
    counts[other] = 0;
    sizes[other] = 0;
  }
  const children = sets.ranks.length - first;
  sets.firstChild.values[parent] = first;
  sets.children.values[parent] = children;
  return children;
}

/** The rows that hold the label, with only the labels that made a child of it, as numbers from 0 on. */
function rowsBeside({ sets, rest }: Search, rows: Rows, label: number, space: Space): Rows {
  const parent = rows.firstSet + label;
  const firstSet = sets.firstChild.values[parent] as number;
  const children = sets.children.values[parent] as number;
  const holding = (rows.holdersOf[label + 1] as number) - (rows.holdersOf[label] as number);
  const kept = sets.counts.values.subarray(firstSet, firstSet + children);
  space.starts = reuse(space.starts, holding + 1);
  space.cells = reuse(space.cells, holding + kept.reduce((sum, count) => sum + count, 0));
  const count = copyBeside(rows, label, space, rest);
  const starts = space.starts.subarray(0, count + 1);
  const cells = space.cells.subarray(0, starts[count]);
  space.lists = withHolders({ firstSet, starts, cells }, children, rest, space.lists);
  return space.lists;
}

/** Copies what is left of the label's rows, and answers how many have two labels or more. */
function copyBeside({ cells, holders, holdersOf }: Rows, label: number, space: Space, rest: Rest): number {
  const { below, cells: to, starts } = space;
  const last = holdersOf[label + 1] as number;
  let count = 0;
  let end = 0;
  for (let at = holdersOf[label] as number; at < last; at++) {
    if (at % restEach === 0) rest();
    const begin = end;
    let place = holders[at] as number;
    to[end++] = cells[place++] as number;
    for (let other = cells[place] as number; other < label; other = cells[++place] as number) {
      const child = below[other] as number;
      if (child > 0) to[end++] = child - 1;
    }
    if (end - begin < 3) end = begin;
    else starts[++count] = end;
  }
  return count;
}
