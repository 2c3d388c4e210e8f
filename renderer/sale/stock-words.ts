import type { TillView } from '../../contract/till-view.ts';
import { timeOf } from '../words/when.ts';
import type { AllWords } from '../words/words.ts';

/** So few that somebody may want to know before they promise one. */
const few = 3;

export const isOut = (stock: number | null): boolean => stock !== null && stock <= 0;

/**
 * How many there are, in words; null is a service. A count below zero is said as it is: more were sold than were counted, so
 * somebody has to count again.
 */
export function stockWords(stock: number | null, sell: AllWords['sell']): string {
  if (stock === null) return sell.service;
  if (stock < 0) return sell.countAgain(`−${-stock}`);
  if (stock === 0) return sell.out;
  return stock <= few ? sell.left(stock) : sell.inStock(stock);
}

/** The same where somebody looks an item up: with the time, where nothing was heard for a while of what other tills sold. */
export function asOfWords(stock: number | null, view: TillView | null, sell: AllWords['sell']): string {
  const counted = stockWords(stock, sell);
  const at = view?.headOffice.stockAsOf;
  if (!at || stock === null) return counted;
  return sell.asOf(counted, timeOf(at, view.store.locale, view.store.timeZone));
}

/** How many there are at a glance; the words say it too. */
export function stockLook(stock: number | null): string {
  if (isOut(stock)) return 'found-stock out';
  return stock !== null && stock <= few ? 'found-stock low' : 'found-stock';
}
