import type { FoundRow } from './findings.ts';

type Named = { sku: string };

/** A rule or a bundle as far as the baskets can say it: its words, its price and its times are the manager's. */
export type Draft =
  | { as: 'rule'; rule: { kind: 'complement'; when: Named[]; offer: string[]; benefit: string } }
  | { as: 'bundle'; bundle: { name: string; slots: { quantity: number; choose: Named[] }[] } };

/**
 * What a manager could make of a row. A bundle holds one of each item. Any one of a rule's `when` calls for its offer, so of
 * several that only call for it together the rarest is taken: it says the most.
 */
export function draftFrom(
  { when, offer }: FoundRow,
  as: Draft['as'],
  benefitOf: (sku: string) => string,
): Draft {
  if (as === 'rule') {
    const rarest = when.slice(0, 1).map(({ sku }) => ({ sku }));
    const benefit = benefitOf(offer.sku);
    return { as, rule: { kind: 'complement', when: rarest, offer: [offer.sku], benefit } };
  }
  const all = [...when, offer];
  const slots = all.map(({ sku }) => ({ quantity: 1, choose: [{ sku }] }));
  return { as, bundle: { name: all.map(({ name }) => name).join(' + '), slots } };
}
