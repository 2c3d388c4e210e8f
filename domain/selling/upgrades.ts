import type { Money } from '../money.ts';
import type { Rule } from '../price-book/rule.ts';
import { priceSale } from '../pricing/price-sale.ts';
import type { Line } from '../sale/sale.ts';
import { isThere } from './basket.ts';
import type { RuleCandidate } from './candidate.ts';
import { firstInStock, offered } from './choices.ts';
import type { Context } from './context.ts';
import { withPieces } from './with-pieces.ts';

/** The first better version in stock, in place of all pieces of the line; nothing where none is dearer than it. */
export function upgradeFor(rule: Rule, line: Line, context: Context): RuleCandidate | undefined {
  const { priceBook, basket, answered } = context;
  const unitPrice = unitPriceOf(line, context);
  const better = offered(rule.offer, priceBook, answered).filter(({ price }) => price > unitPrice);
  const item = firstInStock(better, line.quantity, basket);
  if (!item) return undefined;
  const there = better.some(({ sku }) => basket.bySku.has(sku)) || isThere(rule.coveredBy, basket);
  const quantity = there ? 0 : line.quantity;
  const price = (item.price - unitPrice) * quantity;
  const { id: source, kind } = rule;
  return { id: `rule:${source}`, kind, source, line, rule, item, quantity, price, saving: 0 };
}

/** What the sale comes to more by a swap, and whether that is more than the better version itself costs more. */
export type Swap = { price: Money; raises: boolean };

/**
 * A swap may break up a bundle of the line's; then the customer would pay more for what they keep, and the difference on
 * the shelf would be a lie.
 */
export function swapOf({ line, item, quantity, price }: RuleCandidate, context: Context): Swap {
  const { sale, priced, priceBook } = context;
  const kept = sale.lines.filter((one) => one !== line);
  const then = priceSale({ ...sale, lines: withPieces(kept, item, quantity) }, priceBook);
  return { price: then.toPay - priced.toPay, raises: then.net - priced.net > price };
}

function unitPriceOf(line: Line, { sale }: Context): Money {
  return sale.terms.overrides[line.id] ?? line.unitPrice;
}
