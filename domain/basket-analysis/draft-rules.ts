import { findRules } from './find-rules.ts';
import { topRows } from './findings.ts';
import { packBaskets } from './packed-baskets.ts';
import { whole } from './whole.ts';

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

/** An offer that fewer than one in ten would take is not worth a cashier's breath. */
const leastConfidence = 0.1;
const mostFalse = 0.05;

const pairs = { minSupport: 0, minConfidence: leastConfidence, mostItems: 2 };
/** The price book has its say when drafts are shown. */
const anyShop = {
  item: (sku: string) => ({ sku, name: sku, category: '' }),
  ties: () => [],
  led: () => 0,
};

/** Drafts rules from pairs that are together more often than chance explains, the `most` surest, the surest first. */
export function draftRules(baskets: readonly (readonly string[])[], most: number): DraftRule[] {
  const packing = packBaskets();
  for (const basket of baskets) packing.add(basket);
  const findings = whole(findRules(packing.packed(), pairs, anyShop));
  return topRows(findings, { sort: 'sure', most })
    .rows.filter(({ q }) => q <= mostFalse)
    .flatMap(({ when, offer, together, support, confidence, lift, q }) =>
      when.map(({ sku }) => ({ when: sku, offer: offer.sku, together, support, confidence, lift, q })),
    );
}
