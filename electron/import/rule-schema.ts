import { z } from 'zod';
import { states } from '../../domain/price-book/bundle.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import { blanksOf, ruleBlanks } from '../../domain/price-book/script.ts';
import type { What } from '../../domain/words/problems.ts';
import type { Currency } from './amounts.ts';
import { amount, percent, season, selectors, slug, tags, wholeNumber, yesOrNo } from './fields.ts';
import { objections, scriptFields, spoken } from './script-fields.ts';
import { told } from './told.ts';

const offers = z
  .array(z.string())
  .min(1)
  .max(12)
  .superRefine((skus, context) => {
    skus.forEach((sku, at) => {
      if (skus.indexOf(sku) === at) return;
      context.addIssue({ code: 'custom', path: [at], message: told('offeredTwice') });
    });
  });

const partner = z.strictObject({ name: spoken(60), commission: percent({ orZero: true }) });

/** An entry of rules.yaml, its amounts in the store's currency. */
export function ruleSchema(currency: Currency): z.ZodType<Rule> {
  return z
    .strictObject({
      id: slug,
      state: z.enum(states).optional(),
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
      for (const { path, what } of contradictions(rule)) {
        context.addIssue({ code: 'custom', path, message: told(...what) });
      }
    })
    .transform(({ moment, ...rule }) =>
      moment === undefined || moment === 'scan' ? rule : { ...rule, moment },
    );
}

type Contradiction = { path: (keyof Rule | number)[]; what: What };

function contradictions(rule: Rule): Contradiction[] {
  return [...inKind(rule), ...inMoment(rule), ...inTags(rule)];
}

const neverRequired = ['moment', 'wants', 'season'] as const;

function inKind(rule: Rule): Contradiction[] {
  const { kind, moment, partner } = rule;
  const idle = kind === 'required' ? neverRequired.filter((field) => rule[field] !== undefined) : [];
  return [
    ...idle.map((field): Contradiction => ({ path: [field], what: ['notRequired'] })),
    ...where(kind === 'partner' && !partner, 'partner', ['partnerMissing']),
    ...where(kind !== 'partner' && partner !== undefined, 'partner', ['partnerOnly']),
    ...where(kind === 'upgrade' && moment === 'after', 'moment', ['tooLateForUpgrade']),
  ];
}

function inMoment({ moment, voucher, say, objections }: Rule): Contradiction[] {
  const isWordAlone = !voucher && blanksOf(say).includes('voucher');
  return [
    ...where(isWordAlone, 'say', ['noVoucher']),
    ...where(voucher !== undefined && moment !== 'after', 'voucher', ['afterOnly']),
    // What a receipt says for the next visit is not argued about.
    ...where(objections.length === 0 && moment !== 'after', 'objections', ['atLeastOne']),
  ];
}

function inTags({ wants = [], notWith = [] }: Rule): Contradiction[] {
  const what: What = ['inWantsToo'];
  return notWith.flatMap((tag, at) => (wants.includes(tag) ? [{ path: ['notWith', at], what }] : []));
}

function where(holds: boolean, field: keyof Rule, what: What): Contradiction[] {
  return holds ? [{ path: [field], what }] : [];
}
