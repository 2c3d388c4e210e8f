import type { PriceBook } from '../price-book/price-book.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Sale } from '../sale/sale.ts';
import { bundleSuggestions } from './bundle-suggestions.ts';
import { ruleSuggestions } from './rule-suggestions.ts';
import type { Suggestion } from './suggestion.ts';

/** A few well-placed offers beat a wide range. */
export const mostCards = 3;

/**
 * Everything that fits the basket, ranked: required accessories, bundles by saving, complements. What was declined does
 * not come back in the same sale, a complement does not repeat what a card above it offers, and nothing is offered once
 * payment has begun.
 */
export function suggest(sale: Sale, priced: PricedSale, priceBook: PriceBook): Suggestion[] {
  if (sale.state !== 'open') return [];
  const ruled = ruleSuggestions(sale, priceBook);
  const needed = [
    ...ruled.filter(({ kind }) => kind === 'required'),
    ...bundleSuggestions(sale, priced, priceBook),
  ].filter(({ id }) => sale.suggestions[id] !== 'declined');
  const offered = new Set(needed.map(({ sku }) => sku));
  const complements = ruled.filter(({ id, kind, sku }) => {
    return kind === 'complement' && sale.suggestions[id] !== 'declined' && !offered.has(sku);
  });
  return [...needed, ...complements];
}
