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

/** The same at a glance; the words say it too. */
export function stockLook(stock: number | null): string {
  if (isOut(stock)) return 'found-stock out';
  return stock !== null && stock <= few ? 'found-stock low' : 'found-stock';
}
