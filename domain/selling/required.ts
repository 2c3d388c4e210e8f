import type { Rule } from '../price-book/rule.ts';
import type { Line } from '../sale/sale.ts';
import { additionFor } from './addition.ts';
import type { RuleCandidate } from './candidate.ts';
import type { Context } from './context.ts';

/**
 * What the line does not work without. It is said even when the shelf is empty, since the customer has to know; another
 * choice is its substitute.
 */
export function requiredFor(rule: Rule, line: Line, context: Context): RuleCandidate | undefined {
  return additionFor(rule, line, context);
}
