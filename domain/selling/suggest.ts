import type { PriceBook } from '../price-book/price-book.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Sale } from '../sale/sale.ts';
import { bundleSuggestions } from './bundle-suggestions.ts';
import type { AdviceFacts } from './learned.ts';
import { ruleSuggestions } from './rule-suggestions.ts';
import type { Quiet, Suggestion } from './suggestion.ts';

/** What a screen shows for whoever asks for more than the cards; what would come after is not worked out. */
const mostFurther = 9;

/** What to say next, the best first, and what is not said and why. */
export type Panel = { suggestions: Suggestion[]; quiet: Quiet[] };

/** What fits the basket, the best first. */
export function suggest(sale: Sale, priced: PricedSale, priceBook: PriceBook, facts: AdviceFacts): Panel {
  const most = priceBook.store.advice.cards + mostFurther;
  const suggestions: Suggestion[] = [];
  for (const suggestion of everySuggestion(sale, priced, priceBook, facts)) {
    suggestions.push(suggestion);
    if (suggestions.length === most) break;
  }
  return { suggestions, quiet: [] };
}

/** The suggestion with that id if it fits the basket, wherever it would stand. */
export function findSuggestion(
  wanted: string,
  sale: Sale,
  priced: PricedSale,
  priceBook: PriceBook,
  facts: AdviceFacts,
): Suggestion | undefined {
  for (const suggestion of everySuggestion(sale, priced, priceBook, facts)) {
    if (suggestion.id === wanted) return suggestion;
  }
  return undefined;
}

function* everySuggestion(
  sale: Sale,
  priced: PricedSale,
  priceBook: PriceBook,
  _facts: AdviceFacts,
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
