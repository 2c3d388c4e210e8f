import type { Rule } from '../price-book/rule.ts';
import type { Line } from '../sale/sale.ts';
import { additionFor } from './addition.ts';
import type { RuleCandidate } from './candidate.ts';
import type { Context } from './context.ts';

/** What makes the line serve the customer better. */
export function complementFor(rule: Rule, line: Line, context: Context): RuleCandidate | undefined {
  return additionFor(rule, line, context);
}
