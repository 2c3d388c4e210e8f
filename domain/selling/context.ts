import type { PriceBook } from '../price-book/price-book.ts';
import { isInSeason } from '../price-book/season.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Sale, SuggestionOutcome } from '../sale/sale.ts';
import type { KnownCustomer } from './advice-facts.ts';
import type { Basket } from './basket.ts';
import { basketOf } from './basket.ts';
import type { AdviceFacts, Learned } from './learned.ts';

/** All that advice about one basket depends on. */
export type Context = {
  sale: Sale;
  priced: PricedSale;
  priceBook: PriceBook;
  learned: Learned;
  /** Only where it is this sale's customer. */
  customer: KnownCustomer | null;
  basket: Basket;
  /** What the customer's answers have said. */
  answered: ReadonlySet<string>;
  /** By suggestion id; a map answers quicker than the sale's record to ids that are made anew each time. */
  outcomes: ReadonlyMap<string, SuggestionOutcome>;
  /** Tags of what the store offers at another time of the year. */
  outOfSeason: ReadonlySet<string>;
};

export function contextOf(
  sale: Sale,
  priced: PricedSale,
  priceBook: PriceBook,
  { learned, customer }: AdviceFacts,
): Context {
  return {
    sale,
    priced,
    priceBook,
    learned,
    customer: customer && customer.id === sale.customer?.id ? customer : null,
    basket: basketOf(sale.lines),
    answered: new Set(sale.tags),
    outcomes: new Map(Object.entries(sale.suggestions)),
    outOfSeason: outOfSeason(sale, priceBook),
  };
}

function outOfSeason({ pricedOn }: Sale, { store }: PriceBook): Set<string> {
  const off = Object.entries(store.advice.seasons).filter(([, season]) => !isInSeason(season, pricedOn));
  return new Set(off.map(([tag]) => tag));
}
