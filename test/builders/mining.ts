import { frequentSets } from '../../domain/basket-analysis/frequent-sets.ts';
import { type MinedRules, mineRules } from '../../domain/basket-analysis/mined-rules.ts';
import { type PackedBaskets, packBaskets } from '../../domain/basket-analysis/packed-baskets.ts';
import { type FrequentSets, ranksOf } from '../../domain/basket-analysis/set-tree.ts';
import { whole } from '../../domain/basket-analysis/whole.ts';

export function packed(baskets: readonly (readonly string[])[]): PackedBaskets {
  const packing = packBaskets();
  for (const basket of baskets) packing.add(basket);
  return packing.packed();
}

export function setsOf(
  baskets: readonly (readonly string[])[],
  least: number,
  mostItems: number,
  mostSets = 1_000_000,
): FrequentSets {
  return whole(frequentSets(packed(baskets), { least, mostItems, mostSets }));
}

/** In how many baskets each set is, its items sorted and joined by a vertical bar. */
export function countsOf(sets: FrequentSets): Map<string, number> {
  const names = (set: number) => ranksOf(sets, set).map((rank) => sets.items[rank] as string);
  return new Map(
    Array.from(sets.counts, (count, set): [string, number] => [names(set).sort().join('|'), count]),
  );
}

export type NamedRule = { when: string[]; offer: string; together: number; p: number; q: number };

export function rulesOf(sets: FrequentSets, leastConfidence: number, mostItems: number): NamedRule[] {
  return named(sets, whole(mineRules(sets, { leastConfidence, mostItems, mostRules: 200_000 })));
}

function named(sets: FrequentSets, { when, offer, together, p, q }: MinedRules): NamedRule[] {
  return Array.from(when, (set, rule) => ({
    when: ranksOf(sets, set)
      .map((rank) => sets.items[rank] as string)
      .sort(),
    offer: sets.items[offer[rule] as number] as string,
    together: together[rule] as number,
    p: p[rule] as number,
    q: q[rule] as number,
  }));
}
