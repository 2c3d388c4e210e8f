import { z } from 'zod';
import type { Rule } from '../../domain/price-book/rule.ts';
import { ruleBlanks } from '../../domain/price-book/script.ts';
import { selectors, slug, yesOrNo } from './fields.ts';
import { scriptFields, spoken } from './script-fields.ts';

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
