import { z } from 'zod';
import type { Bundle, BundlePrice } from '../../domain/price-book/bundle.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import { bundleBlanks, ruleBlanks } from '../../domain/price-book/script.ts';
import type { Currency } from './amounts.ts';
import { amount, day, percent, selectors, slug, text, wholeNumber, yesOrNo } from './fields.ts';
import { scriptFields, spoken } from './script-fields.ts';

const slot = z.strictObject({ quantity: wholeNumber(1, 99), choose: selectors, lead: yesOrNo.optional() });

/** An entry of bundles.yaml, its amounts in the store's currency. */
export function bundleSchema(currency: Currency): z.ZodType<Bundle> {
  return z
    .strictObject({
      id: slug,
      name: text(80),
      slots: z.array(slot).min(1).max(20),
      price: bundlePrice(currency),
      from: day.optional(),
      until: day.optional(),
      ...scriptFields(bundleBlanks),
    })
    .superRefine(({ from, until }, context) => {
      if (from === undefined || until === undefined || from <= until) return;
      context.addIssue({ code: 'custom', path: ['until'], message: `is before "from" (${from})` });
    });
}

function bundlePrice(currency: Currency) {
  const money = amount(currency);
  return z
    .strictObject({ fixed: money, percentOff: percent({ orZero: false }), amountOff: money })
    .partial()
    .transform((given, context): BundlePrice => {
      const { fixed, percentOff, amountOff } = given;
      if (Object.keys(given).length === 1) {
        if (fixed !== undefined) return { fixed };
        if (percentOff !== undefined) return { percentOff };
        if (amountOff !== undefined) return { amountOff };
      }
      context.addIssue('should have exactly one of fixed, percentOff and amountOff');
      return z.NEVER;
    });
}

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

/** An entry of rules.yaml. */
export const ruleSchema: z.ZodType<Rule> = z.strictObject({
  id: slug,
  kind: z.enum(['required', 'complement']),
  when: selectors,
  coveredBy: selectors.default([]),
  each: yesOrNo.default(false),
  offer: offers,
  reason: spoken(28),
  ...scriptFields(ruleBlanks),
});
