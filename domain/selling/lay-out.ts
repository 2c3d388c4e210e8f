import type { PriceBook } from '../price-book/price-book.ts';
import { priceSale } from '../pricing/price-sale.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Sale } from '../sale/sale.ts';
import type { AdviceFacts } from './learned.ts';
import type { Panel } from './suggest.ts';
import { suggest } from './suggest.ts';

/** The sale on the counter with its price and what to say next; all follow from the sale, the price book and the facts. */
export type OpenSale = Panel & { sale: Sale; priced: PricedSale };

/** Prices a sale and finds what goes with it. A completed sale keeps the price that was paid. */
export function layOut(sale: Sale, priceBook: PriceBook, facts: AdviceFacts): OpenSale {
  const priced = sale.paid ?? priceSale(sale, priceBook);
  return { sale, priced, ...suggest(sale, priced, priceBook, facts) };
}
