import type { Money } from '../money.ts';
import { proportion } from '../money.ts';
import type { Rule } from '../price-book/rule.ts';
import type { Line } from '../sale/sale.ts';
import { additionFor } from './addition.ts';
import type { RuleCandidate } from './candidate.ts';
import type { Context } from './context.ts';

/** Another firm's product or service that goes with the line. */
export function partnerOfferFor(rule: Rule, line: Line, context: Context): RuleCandidate | undefined {
  return additionFor(rule, line, context);
}

/** What the partner owes the shop for a yes. */
export function commissionOn({ rule: { partner }, price }: RuleCandidate): Money {
  return partner ? proportion(price, partner.commission, 10_000) : 0;
}
