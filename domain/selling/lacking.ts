import type { Rule } from '../price-book/rule.ts';
import type { Basket } from './basket.ts';
import { everyLineOf, isThere, piecesOf } from './basket.ts';

/** How many pieces the basket still lacks of what a rule offers: one, or one for each triggering unit. */
export function lacking(rule: Rule, basket: Basket): number {
  if (!rule.each) return isCovered(rule, basket) ? 0 : 1;
  const covering = everyLineOf(coveringOf(rule), basket);
  const calling = everyLineOf(rule.when, basket).filter((line) => !covering.includes(line));
  return Math.max(0, piecesOf(calling) - piecesOf(covering));
}

/** Whether the basket holds what is offered, or what makes it needless. */
function isCovered({ offer, coveredBy }: Rule, basket: Basket): boolean {
  return offer.some((sku) => basket.bySku.has(sku)) || isThere(coveredBy, basket);
}

function coveringOf({ offer, coveredBy }: Rule) {
  return [...offer.map((sku) => ({ sku })), ...coveredBy];
}
