import { growingReal, growingWhole, push } from './growing.ts';
import { chanceOfRule } from './rule-chance.ts';
import { type FrequentSets, findSet, ranksOf } from './set-tree.ts';
import { falseSharesOfAny } from './significance.ts';

/** Rules in columns, the surest first. `when` are frequent sets, `offer` ranks of items; `p` and `q` see below. */
export type MinedRules = {
  when: Uint32Array;
  offer: Uint32Array;
  together: Uint32Array;
  p: Float64Array;
  q: Float64Array;
  /** Whether these are all that there are; else there were more than may be kept. */
  complete: boolean;
};

export type RuleThresholds = {
  /** The least share of the baskets with `when` that have to hold the offer too; from 0 to 1. */
  leastConfidence: number;
  /** The most items of a set, as they were searched. */
  mostItems: number;
  mostRules: number;
};

/**
 * All rules of frequent sets that are confident enough, each with the chance `p` that there is nothing in it (see
 * `chanceOfRule`) and with `q`: of the rules whose q is this or less, at most this share is false. Yields the share done.
 *
 * The correction covers the whole search: every rule of so many items that could have been found counts as a test, seen or
 * not. Benjamini and Yekutieli's, since rules share items and baskets and so hang together in ways that no one knows, and
 * since a list to look through may hold a few false ones (Holm would let in none, and few true ones). Sets of two items,
 * of three and so on are corrected apart, each with an equal part of the error, else the thousand times more numerous
 * threes would drown the pairs (Webb, "Layered critical values", Machine Learning 71, 2008).
 */
export function* mineRules(sets: FrequentSets, thresholds: RuleThresholds): Generator<number, MinedRules> {
  const { leastConfidence, mostItems, mostRules } = thresholds;
  const found = {
    when: growingWhole(),
    offer: growingWhole(),
    together: growingWhole(),
    p: growingReal(),
  };
  const layers: number[][] = [];
  const total = sets.ranks.length;
  for (let set = sets.items.length; set < total && found.p.length <= mostRules; set++) {
    if (set % 500 === 0) yield set / total;
    const ranks = ranksOf(sets, set);
    const together = sets.counts[set] as number;
    ranks.forEach((offer, out) => {
      const whenRanks = ranks.filter((_, place) => place !== out);
      const when = findSet(sets, whenRanks);
      if (together < leastConfidence * (sets.counts[when] as number)) return;
      layers[ranks.length] ??= [];
      layers[ranks.length]?.push(found.p.length);
      push(found.when, when);
      push(found.offer, offer);
      push(found.together, together);
      push(found.p, chanceOfRule(sets, { when, whenRanks, offer, together }));
    });
  }
  const { length } = found.p;
  const q = new Float64Array(length);
  layers.forEach((layer, size) => {
    correct(layer, found.p.values, testsOf(sets.items.length, size), mostItems - 1, q);
  });
  const liftOf = (rule: number) =>
    (found.together.values[rule] as number) /
    (sets.counts[found.when.values[rule] as number] as number) /
    (sets.counts[found.offer.values[rule] as number] as number);
  const order = Uint32Array.from({ length }, (_, rule) => rule).sort(
    (a, b) => (q[a] as number) - (q[b] as number) || liftOf(b) - liftOf(a) || a - b,
  );
  return {
    when: order.map((rule) => found.when.values[rule] as number),
    offer: order.map((rule) => found.offer.values[rule] as number),
    together: order.map((rule) => found.together.values[rule] as number),
    p: Float64Array.from(order, (rule) => found.p.values[rule] as number),
    q: Float64Array.from(order, (rule) => q[rule] as number),
    complete: sets.complete && length <= mostRules,
  };
}

/** Writes the q of one layer's rules; an equal part of the error goes to each of `layers`. */
function correct(layer: number[], p: Float64Array, tests: number, layers: number, q: Float64Array): void {
  const rising = layer.toSorted((a, b) => (p[a] as number) - (p[b] as number) || a - b);
  const shares = falseSharesOfAny(
    rising.map((rule) => p[rule] as number),
    tests,
  );
  rising.forEach((rule, index) => {
    q[rule] = Math.min(1, layers * (shares[index] as number));
  });
}

/** How many rules of so many items there could be: any set of them, and any of its items offered. */
function testsOf(items: number, size: number): number {
  let sets = 1;
  for (let chosen = 0; chosen < size; chosen++) sets *= (items - chosen) / (chosen + 1);
  return size * sets;
}
