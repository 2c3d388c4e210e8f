import type { PriceBook } from '../price-book/price-book.ts';
import { priceSale } from '../pricing/price-sale.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Sale } from '../sale/sale.ts';
import { suggest } from './suggest.ts';
import type { Suggestion } from './suggestion.ts';

/** The sale on the counter with its price and what to say next; both follow from the sale and the price book. */
export type OpenSale = { sale: Sale; priced: PricedSale; suggestions: readonly Suggestion[] };

/** Prices a sale and finds what goes with it. A completed sale keeps the price that was paid. */
export function layOut(sale: Sale, priceBook: PriceBook): OpenSale {
  const priced = sale.paid ?? priceSale(sale, priceBook);
  return { sale, priced, suggestions: suggest(sale, priced, priceBook) };
}
