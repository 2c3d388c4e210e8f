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
  const found = growingRules();
  const total = sets.ranks.length;
  for (let set = sets.items.length; set < total && found.p.length <= thresholds.mostRules; set++) {
    if (set % 50 === 0) yield set / total;
    addRulesOf(found, sets, set, thresholds.leastConfidence);
  }
  return sorted(sets, found, correctedShares(sets, found, thresholds.mostItems), thresholds.mostRules);
}

type GrowingRules = ReturnType<typeof growingRules>;

function growingRules() {
  return { when: growingWhole(), offer: growingWhole(), together: growingWhole(), p: growingReal() };
}

function addRulesOf(found: GrowingRules, sets: FrequentSets, set: number, leastConfidence: number): void {
  const ranks = ranksOf(sets, set);
  const together = sets.counts[set] as number;
  for (const offer of ranks) {
    const whenRanks = ranks.filter((rank) => rank !== offer);
    const when = findSet(sets, whenRanks);
    if (together < leastConfidence * (sets.counts[when] as number)) continue;
    push(found.when, when);
    push(found.offer, offer);
    push(found.together, together);
    push(found.p, chanceOfRule(sets, { when, whenRanks, offer, together }));
  }
}

/** The q of each rule; an equal part of the error goes to each size of sets. */
function correctedShares(sets: FrequentSets, found: GrowingRules, mostItems: number): Float64Array {
  const q = new Float64Array(found.p.length);
  const sizeOf = (rule: number) => ranksOf(sets, found.when.values[rule] as number).length + 1;
  const bySize: number[][] = Array.from({ length: mostItems + 1 }, () => []);
  for (let rule = 0; rule < q.length; rule++) bySize[sizeOf(rule)]?.push(rule);
  bySize.forEach((rules, size) => {
    const rising = rules.sort((a, b) => chance(found, a) - chance(found, b) || a - b);
    const chances = rising.map((rule) => chance(found, rule));
    const shares = falseSharesOfAny(chances, testsOf(sets.items.length, size));
    rising.forEach((rule, index) => {
      q[rule] = Math.min(1, (mostItems - 1) * (shares[index] as number));
    });
  });
  return q;
}

const chance = ({ p }: GrowingRules, rule: number) => p.values[rule] as number;

/** The rules in columns, by their q; of equally sure ones the one with the higher lift goes first. */
function sorted(sets: FrequentSets, found: GrowingRules, q: Float64Array, mostRules: number): MinedRules {
  const { when, offer, together, p } = found;
  const countOf = (set: number | undefined) => sets.counts[set as number] as number;
  const lift = Float64Array.from(q, (_, rule) => {
    const [whens, offers] = [countOf(when.values[rule]), countOf(offer.values[rule])];
    return (together.values[rule] as number) / whens / offers;
  });
  const order = Uint32Array.from(q, (_, rule) => rule).sort(
    (a, b) => (q[a] as number) - (q[b] as number) || (lift[b] as number) - (lift[a] as number) || a - b,
  );
  return {
    when: order.map((rule) => when.values[rule] as number),
    offer: order.map((rule) => offer.values[rule] as number),
    together: order.map((rule) => together.values[rule] as number),
    p: Float64Array.from(order, (rule) => p.values[rule] as number),
    q: Float64Array.from(order, (rule) => q[rule] as number),
    complete: sets.complete && q.length <= mostRules,
  };
}

/** How many rules of so many items there could be: any set of them, and any of its items offered. */
function testsOf(items: number, size: number): number {
  let sets = 1;
  for (let chosen = 0; chosen < size; chosen++) sets *= (items - chosen) / (chosen + 1);
  return size * sets;
}
