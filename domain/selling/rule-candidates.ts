import type { Rule } from '../price-book/rule.ts';
import type { Line } from '../sale/sale.ts';
import type { RuleCandidate } from './candidate.ts';
import { complementFor } from './complements.ts';
import type { Context } from './context.ts';
import { partnerOfferFor } from './partners.ts';
import { requiredFor } from './required.ts';
import { upgradeFor } from './upgrades.ts';

type Finder = (rule: Rule, line: Line, context: Context) => RuleCandidate | undefined;

const finders: Readonly<Record<Rule['kind'], Finder>> = {
  required: requiredFor,
  complement: complementFor,
  upgrade: upgradeFor,
  partner: partnerOfferFor,
};

/** What the basket does not work without, in the order of the basket and then of the shopkeeper. */
export function requiredCandidates(context: Context): RuleCandidate[] {
  return candidatesOf(({ kind }) => kind === 'required', context);
}

/** What else the rules call for while the customer is at the till, in the same order. */
export function optionalCandidates(context: Context): RuleCandidate[] {
  return candidatesOf(({ kind, moment }) => kind !== 'required' && moment !== 'after', context);
}

/** Each rule counts once, for the first line that it has something for. */
function candidatesOf(wanted: (rule: Rule) => boolean, context: Context): RuleCandidate[] {
  const found = new Map<string, RuleCandidate>();
  for (const line of context.sale.lines) {
    for (const rule of context.priceBook.rulesFor(line)) {
      if (!wanted(rule) || found.has(rule.id)) continue;
      const candidate = finders[rule.kind](rule, line, context);
      if (candidate) found.set(rule.id, candidate);
    }
  }
  return [...found.values()];
}
