import { z } from 'zod';
import { defaultAdvice } from '../../domain/price-book/advice.ts';
import { usualReasons } from '../../domain/price-book/reason.ts';
import { ruleBlanks } from '../../domain/price-book/script.ts';
import { defaultSecurity } from '../../domain/price-book/security.ts';
import type { CashRounding, Store, Tax } from '../../domain/price-book/store.ts';
import { adviceSchema } from './advice-schema.ts';
import { reasonsSchema, restrictionsSchema, scalesSchema } from './day-schema.ts';
import { percent, slug, text, wholeNumber } from './fields.ts';
import { objections } from './script-fields.ts';
import { told } from './told.ts';

const lines = z.array(text(80)).max(12);

const currencies = new Set(Intl.supportedValuesOf('currency'));

const tax = z
  .strictObject({ id: slug, name: text(40), percent: percent({ orZero: true }) })
  .transform(({ id, name, percent: rate }): Tax => ({ id, name, rate }));

const taxes = z
  .array(tax)
  .min(1)
  .max(40)
  .superRefine((all, context) => {
    all.forEach(({ id }, at) => {
      if (all.findIndex((other) => other.id === id) === at) return;
      context.addIssue({ code: 'custom', path: [at, 'id'], message: told('namedTwice', id) });
    });
  });

const steps: Record<string, CashRounding> = { 0: 0, 5: 5, 10: 10 };

const cashRounding = z
  .enum(['0', '5', '10'])
  .default('0')
  .transform((written): CashRounding => steps[written] ?? 0);

const storeFields = z.strictObject({
  name: text(80),
  address: lines.default([]),
  taxNumber: text(40).default(''),
  currency: z.string().refine((code) => currencies.has(code), told('currencyCode')),
  locale: z.string().refine(isLocale, told('locale')),
  taxMode: z.enum(['inclusive', 'exclusive']),
  taxRounding: z.enum(['receipt', 'line']).default('receipt'),
  cashRounding,
  timeZone: z.string().refine(isTimeZone, told('timeZone')),
  taxes,
  receipt: z
    .strictObject({ header: lines.default([]), footer: lines.default([]) })
    .default({ header: [], footer: [] }),
  advice: adviceSchema.default(defaultAdvice),
  objections: objections(ruleBlanks).default([]),
  reasons: reasonsSchema.default({}),
  scales: scalesSchema.default([]),
  restrictions: restrictionsSchema.default([]),
  security: z.strictObject({ lockAfterSeconds: wholeNumber(0, 86_400) }).default(defaultSecurity),
});

/** store.yaml; the logo has a file of its own. */
export const storeSchema: z.ZodType<Omit<Store, 'logo'>> = storeFields.transform((store) => ({
  ...store,
  reasons: { ...usualReasons(store.locale), ...store.reasons },
}));

function isLocale(name: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(name).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  // A fixed offset is no place: days would begin an hour off for half of the year.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
