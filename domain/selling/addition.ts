import type { Rule } from '../price-book/rule.ts';
import type { Line } from '../sale/sale.ts';
import type { RuleCandidate } from './candidate.ts';
import { firstOffered } from './choices.ts';
import type { Context } from './context.ts';
import { lacking } from './lacking.ts';

/** Pieces that a rule would add, none where the basket has them; nothing where the price book lacks them all. */
export function additionFor(rule: Rule, line: Line, context: Context): RuleCandidate | undefined {
  const quantity = lacking(rule, context.basket);
  const item = firstOffered(rule.offer, Math.max(1, quantity), context);
  if (!item) return undefined;
  const price = item.price * quantity;
  const { id: source, kind } = rule;
  return { id: `rule:${source}`, kind, source, line, rule, item, quantity, price, saving: 0 };
}
