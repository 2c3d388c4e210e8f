import type { Rule } from '../price-book/rule.ts';
import type { Line } from '../sale/sale.ts';
import type { RuleCandidate } from './candidate.ts';
import { firstInStock, offered } from './choices.ts';
import type { Context } from './context.ts';
import { lacking } from './lacking.ts';

/** Pieces that a rule would add, none where the basket has them; nothing where the price book lacks them all. */
export function additionFor(rule: Rule, line: Line, context: Context): RuleCandidate | undefined {
  const { priceBook, basket, answered } = context;
  const quantity = lacking(rule, basket);
  const items = offered(rule.offer, priceBook, answered);
  const item = firstInStock(items, Math.max(1, quantity), basket);
  if (!item) return undefined;
  const price = item.price * quantity;
  const { id: source, kind } = rule;
  return { id: `rule:${source}`, kind, source, line, rule, item, items, quantity, price, saving: 0 };
}
