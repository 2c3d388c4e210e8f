import type { Bundle } from '../../domain/price-book/bundle.ts';
import type { Item } from '../../domain/price-book/item.ts';
import { type Priceable, priceSale } from '../../domain/pricing/price-sale.ts';
import type { PricedSale } from '../../domain/pricing/priced-sale.ts';
import { noTerms, type Terms } from '../../domain/pricing/terms.ts';
import { lineOf } from '../../domain/sale/line-of.ts';
import { priceBook } from './price-book.ts';

/** So many of an item; the first line is l1. */
export type Bought = readonly [item: Item, quantity: number];

export type SaleGiven = Partial<Omit<Priceable, 'lines' | 'terms'>> & { terms?: Partial<Terms> };

/** A sale as pricing sees it, on a Sunday at ten, with prices that hold the tax, unless given otherwise. */
export function saleOf(bought: readonly Bought[], given: SaleGiven = {}): Priceable {
  return {
    lines: bought.map(([item, quantity], index) => ({ id: `l${index + 1}`, ...lineOf(item, quantity) })),
    tenders: [],
    returns: [],
    pricedOn: '2026-11-22',
    pricedTime: '10:00',
    taxMode: 'inclusive',
    taxRounding: 'receipt',
    cashRounding: 0,
    ...given,
    terms: { ...noTerms, ...given.terms },
  };
}

/** The price of a sale with these bundles in the price book. */
export function priceOf(
  bought: readonly Bought[],
  { bundles = [], ...given }: SaleGiven & { bundles?: readonly Bundle[] } = {},
): PricedSale {
  return priceSale(saleOf(bought, given), priceBook({ items: bought.map(([item]) => item), bundles }));
}
