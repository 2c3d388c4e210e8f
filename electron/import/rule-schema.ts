import { z } from 'zod';
import type { Rule } from '../../domain/price-book/rule.ts';
import { blanksOf, ruleBlanks } from '../../domain/price-book/script.ts';
import type { Currency } from './amounts.ts';
import { amount, percent, season, selectors, slug, tags, wholeNumber, yesOrNo } from './fields.ts';
import { objections, scriptFields, spoken } from './script-fields.ts';

const offers = z
  .array(z.string())
  .min(1)
  .max(12)
  .superRefine((skus, context) => {
    skus.forEach((sku, at) => {
      if (skus.indexOf(sku) === at) return;
      context.addIssue({ code: 'custom', path: [at], message: 'is offered twice' });
    });
  });

const partner = z.strictObject({ name: spoken(60), commission: percent({ orZero: true }) });

/** An entry of rules.yaml, its amounts in the store's currency. */
export function ruleSchema(currency: Currency): z.ZodType<Rule> {
  return z
    .strictObject({
      id: slug,
      kind: z.enum(['required', 'complement', 'upgrade', 'partner']),
      when: selectors,
      coveredBy: selectors.default([]),
      each: yesOrNo.default(false),
      offer: offers,
      reason: spoken(28),
      moment: z.enum(['scan', 'total', 'after']).optional(),
      wants: tags({ least: 1 }).optional(),
      notWith: tags({ least: 1 }).optional(),
      season: season.optional(),
      partner: partner.optional(),
      voucher: z.strictObject({ amount: amount(currency), days: wholeNumber(1, 366) }).optional(),
      ...scriptFields(ruleBlanks),
      objections: objections(ruleBlanks).default([]),
    })
    .superRefine((rule, context) => {
      for (const { path, message } of contradictions(rule)) {
        context.addIssue({ code: 'custom', path, message });
      }
    })
    .transform(({ moment, ...rule }) =>
      moment === undefined || moment === 'scan' ? rule : { ...rule, moment },
    );
}

type Contradiction = { path: (string | number)[]; message: string };

const neverRequired = ['moment', 'wants', 'season'] as const;

function contradictions(rule: Rule): Contradiction[] {
  const { kind, moment, wants = [], notWith = [] } = rule;
  const found: Contradiction[] = [];
  const refuse = (message: string, ...path: Contradiction['path']) => found.push({ path, message });
  if (kind === 'required') {
    for (const field of neverRequired) {
      if (rule[field] !== undefined)
        refuse('does not go with kind required, which is always said at once', field);
    }
  }
  if (kind === 'partner' && !rule.partner) refuse('is missing: who sells it, and the commission', 'partner');
  if (kind !== 'partner' && rule.partner) refuse('goes with kind partner only', 'partner');
  if (kind === 'upgrade' && moment === 'after')
    refuse('comes too late for an upgrade: it is paid by then', 'moment');
  if (!rule.voucher && blanksOf(rule.say).includes('voucher')) {
    refuse('has {voucher}, and the rule has no voucher', 'say');
  }
  if (rule.voucher && moment !== 'after') refuse('goes with the moment after only', 'voucher');
  // What a receipt says for the next visit is not argued about.
  if (rule.objections.length === 0 && moment !== 'after')
    refuse('should have at least one entry', 'objections');
  notWith.forEach((tag, at) => {
    if (wants.includes(tag)) refuse('is in wants too, so it would never be said', 'notWith', at);
  });
  return found;
}
