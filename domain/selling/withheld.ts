import type { PriceBook } from '../price-book/price-book.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { WithheldSuggestion } from '../sale/events.ts';
import type { Sale } from '../sale/sale.ts';
import type { AdviceFacts } from './learned.ts';
import { suggest } from './suggest.ts';

/** What a control sale kept back of what would have been on the panel before payment began. */
export function withheldFrom(
  sale: Sale,
  priced: PricedSale,
  priceBook: PriceBook,
  facts: AdviceFacts,
): WithheldSuggestion[] {
  const { quiet } = suggest({ ...sale, state: 'open', tenders: [] }, priced, priceBook, facts);
  return quiet
    .filter(({ rule }) => rule === 'control')
    .map(({ id, kind, source, trigger, sku }) => ({ id, kind, source, trigger, sku }));
}
