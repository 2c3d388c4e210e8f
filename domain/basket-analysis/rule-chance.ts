import { fisherChance } from './fisher.ts';
import { type FrequentSets, findSet } from './set-tree.ts';
import { chanceOfAtLeast } from './significance.ts';

/** A rule: baskets that hold the set `when` (its ranks by falling rank) often hold the item `offer` too, `together` times. */
export type FoundRule = { when: number; whenRanks: readonly number[]; offer: number; together: number };

/**
 * The chance of seeing a rule at least so often where there is nothing in it: the largest of these.
 * - Fisher's exact test of whether the whole of `when` calls for the item more than each part that lacks one of its items
 *   (Webb, "Discovering significant patterns", Machine Learning 68, 2007), so that a third item must add something. Of a
 *   single item the part is nothing, and the test is the usual one over all baskets.
 * - Everything bought beside `when` is dealt out again over the same places. Large baskets alone put much together, and
 *   Fisher's test, which knows nothing of sizes, takes that for a find.
 */
export function chanceOfRule(sets: FrequentSets, rule: FoundRule): number {
  return Math.max(
    chanceBySizes(sets, rule),
    ...rule.whenRanks.map((_, out) => chanceOverPart(sets, rule, out)),
  );
}

function chanceOverPart(sets: FrequentSets, rule: FoundRule, out: number): number {
  const { when, whenRanks, offer, together } = rule;
  const part = whenRanks.filter((_, place) => place !== out);
  const withOffer = [...part, offer].sort((a, b) => b - a);
  const baskets = part.length === 0 ? sets.baskets : (sets.counts[findSet(sets, part)] as number);
  const holding = sets.counts[findSet(sets, withOffer)] as number;
  return fisherChance(together, sets.counts[when] as number, holding, baskets);
}

function chanceBySizes(sets: FrequentSets, { when, whenRanks, offer, together }: FoundRule): number {
  const { counts, sizes, places } = sets;
  const beside = (sizes[when] as number) - whenRanks.length * (counts[when] as number);
  const others = whenRanks.reduce((left, rank) => left - (counts[rank] as number), places);
  const expected = (beside * (counts[offer] as number)) / others;
  return chanceOfAtLeast(together, counts[when] as number, expected / (counts[when] as number));
}
