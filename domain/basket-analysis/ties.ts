import type { Bundle } from '../price-book/bundle.ts';
import { type Item, selectsAny } from '../price-book/item.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Rule } from '../price-book/rule.ts';

/** What of the price book puts two items into one basket: a bundle that takes both, or a rule whose card offers one with the other. */
export type Tie = { by: 'bundle' | 'required' | 'complement' | 'partner'; id: string; name: string };

/**
 * What ties two items in the price book now in force. An upgrade ties none: its offer takes the other's place. Nor does a
 * pack, which holds several pieces of one item.
 */
export function tiesBetween(priceBook: PriceBook, one: Item, other: Item): Tie[] {
  const bundles = priceBook.bundlesFor([one]).filter((bundle) => takesBoth(bundle, one, other));
  return [
    ...bundles.map(({ id, name }) => ({ by: 'bundle', id, name }) as const),
    ...rulesFrom(priceBook, one, other),
    ...rulesFrom(priceBook, other, one),
  ];
}

function takesBoth({ slots }: Bundle, one: Item, other: Item): boolean {
  return slots.some(
    (slot, place) =>
      selectsAny(slot.choose, one) &&
      slots.some((another, at) => (at !== place || slot.quantity > 1) && selectsAny(another.choose, other)),
  );
}

function rulesFrom(priceBook: PriceBook, when: Item, offer: Item): Tie[] {
  return priceBook.rulesFor(when).flatMap((rule: Rule): Tie[] => {
    const { id, kind, reason, offer: offered } = rule;
    return kind === 'upgrade' || !offered.includes(offer.sku) ? [] : [{ by: kind, id, name: reason }];
  });
}
