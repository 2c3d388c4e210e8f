import type { PriceBook } from '../price-book/price-book.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Sale } from '../sale/sale.ts';
import { bundleSuggestions } from './bundle-suggestions.ts';
import { ruleSuggestions } from './rule-suggestions.ts';
import type { Suggestion } from './suggestion.ts';

/** A few well-placed offers beat a wide range. */
export const mostCards = 3;

/** As many as a screen shows for whoever asks for more; what would come after is not worked out. */
export const mostSuggestions = mostCards + 9;

/** What fits the basket, the best first. */
export function suggest(sale: Sale, priced: PricedSale, priceBook: PriceBook): Suggestion[] {
  const best: Suggestion[] = [];
  for (const suggestion of everySuggestion(sale, priced, priceBook)) {
    best.push(suggestion);
    if (best.length === mostSuggestions) break;
  }
  return best;
}

/**
 * Everything that fits the basket, ranked: required accessories, bundles by saving, complements. What was declined does
 * not come back in the same sale, a complement does not repeat what a card above it offers, and nothing is offered once
 * payment has begun.
 */
export function* everySuggestion(
  sale: Sale,
  priced: PricedSale,
  priceBook: PriceBook,
): Generator<Suggestion> {
  if (sale.state !== 'open') return;
  const offered = new Set<string>();
  for (const suggestion of needed(sale, priced, priceBook)) {
    offered.add(suggestion.sku);
    yield suggestion;
  }
  for (const complement of ruleSuggestions(sale, priceBook, 'complement')) {
    if (!offered.has(complement.sku)) yield complement;
  }
}

function* needed(sale: Sale, priced: PricedSale, priceBook: PriceBook): Generator<Suggestion> {
  yield* ruleSuggestions(sale, priceBook, 'required');
  yield* bundleSuggestions(sale, priced, priceBook);
}
