import type { OftenWith } from './model.ts';
import { chanceOfAtLeast, falseShares } from './significance.ts';

/**
 * A complement rule for a manager to look at: who buys `when` often buys `offer`; `together` baskets had both. `support` is
 * their share of all baskets, `confidence` their share of those with `when`, `lift` how many times more that is than the
 * share of `offer` among all baskets. Of drafts with this `q` or a smaller one, at most about that share is chance.
 */
export type DraftRule = {
  when: string;
  offer: string;
  together: number;
  support: number;
  confidence: number;
  lift: number;
  q: number;
};

type Pair = { a: number; c: number; count: number; chance: number };

/** A pair in fewer baskets than this is too thin for a rule that lasts. */
export const leastBaskets = 5;
/** An offer that fewer than one in ten would take is not worth a cashier's breath. */
export const leastConfidence = 0.1;
export const mostFalse = 0.05;

/**
 * Drafts rules from pairs that are together more often than chance explains, the surest first; none that is `known`. Chance
 * is the larger of two: each item falls into baskets by itself, or everything bought is dealt out again over baskets of the
 * same sizes. Large baskets alone put much together, and tests that know nothing of sizes (Fisher's, a G-test) take that
 * for a find.
 */
export function draftRules(model: OftenWith, known: (when: string, offer: string) => boolean): DraftRule[] {
  const found = pairsByChance(model);
  const shares = falseShares(
    found.map(({ chance }) => chance),
    testsOf(model),
  );
  return found
    .flatMap((pair, index) => bothWays(model, pair, shares[index] as number))
    .filter(({ q, confidence }) => q <= mostFalse && confidence >= leastConfidence)
    .filter(({ when, offer }) => !known(when, offer))
    .sort((a, b) => a.q - b.q || b.lift - a.lift || order(a.when, b.when) || order(a.offer, b.offer));
}

function pairsByChance({ items, pairs, counts, baskets, sameBasket }: OftenWith): Pair[] {
  const found: Pair[] = [];
  const chanceTogether = Math.max(1 / baskets, sameBasket);
  for (let a = 0; a < items.length; a++) {
    const end = pairs.starts[a + 1] as number;
    for (let place = pairs.starts[a] as number; place < end; place++) {
      const c = pairs.items[place] as number;
      const count = pairs.counts[place] as number;
      if (c < a || count < leastBaskets) continue;
      const expected = (counts[a] as number) * (counts[c] as number) * chanceTogether;
      found.push({ a, c, count, chance: chanceOfAtLeast(count, expected) });
    }
  }
  return found.sort((one, two) => one.chance - two.chance || one.a - two.a || one.c - two.c);
}

/** Every pair that could have been found was tested, whether it was ever bought together or not. */
function testsOf({ counts }: OftenWith): number {
  const able = counts.filter((count) => count >= leastBaskets).length;
  return (able * (able - 1)) / 2;
}

function bothWays(model: OftenWith, { a, c, count }: Pair, q: number): DraftRule[] {
  const draft = (when: number, offer: number): DraftRule => {
    const confidence = count / (model.counts[when] as number);
    return {
      when: model.items[when] as string,
      offer: model.items[offer] as string,
      together: count,
      support: count / model.baskets,
      confidence,
      lift: (confidence * model.baskets) / (model.counts[offer] as number),
      q,
    };
  };
  return [draft(a, c), draft(c, a)];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
