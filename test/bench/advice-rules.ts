import type { Contender } from './advice-contender.ts';
import { type Known, knownItems, placesOf, recommender } from './advice-matrix.ts';

type Thresholds = { support: number; confidence: number };

/**
 * Rules from one or two items to one, ranked by the confidence of the surest rule that the basket fulfils; what no rule
 * offers comes after, by popularity.
 */
export const rules: Contender<Thresholds> = {
  name: 'association rules',
  settings: [5, 10, 20, 40, 80].flatMap((support) =>
    [0.05, 0.1, 0.2, 0.3].map((confidence) => ({ support, confidence })),
  ),
  learn(baskets, { support, confidence }) {
    const known = knownItems(baskets);
    const rulesOf = countRules(baskets, known, support, confidence);
    const fallback = known.counts.map((count) => count / baskets.length - 1);
    return recommender(known, (held) => {
      const scores = fallback.slice();
      for (const antecedent of antecedents(held)) {
        for (const [item, sure] of rulesOf.get(antecedent) ?? []) {
          scores[item] = Math.max(scores[item] as number, sure);
        }
      }
      return scores;
    });
  },
};

function countRules(baskets: string[][], known: Known, support: number, confidence: number) {
  const seen = new Map<string, number>();
  const withItem = new Map<string, Map<number, number>>();
  for (const basket of baskets) {
    const held = placesOf(known, basket);
    for (const antecedent of antecedents(held)) {
      seen.set(antecedent, (seen.get(antecedent) ?? 0) + 1);
      const row = withItem.get(antecedent) ?? new Map<number, number>();
      for (const item of held) row.set(item, (row.get(item) ?? 0) + 1);
      withItem.set(antecedent, row);
    }
  }
  return new Map(
    [...withItem].map(([antecedent, row]) => {
      const all = seen.get(antecedent) as number;
      const kept = [...row].filter(([, count]) => count >= support && count / all >= confidence);
      return [antecedent, kept.map(([item, count]) => [item, count / all] as const)];
    }),
  );
}

function antecedents(held: readonly number[]): string[] {
  const pairs = held.flatMap((a, index) => held.slice(index + 1).map((b) => `${a},${b}`));
  return [...held.map(String), ...pairs];
}
