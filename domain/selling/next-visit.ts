import type { PriceBook } from '../price-book/price-book.ts';
import type { NextVisit } from '../sale/events.ts';
import type { Sale } from '../sale/sale.ts';
import type { AdviceFacts } from './learned.ts';

/** The one thing that the receipt says for the next visit, if there is a fitting one. */
export function nextVisitOffer(
  _sale: Sale,
  _priceBook: PriceBook,
  _facts: AdviceFacts,
  _receiptNumber: number,
): NextVisit | null {
  return null;
}
