import { z } from 'zod';
import { dayNumber } from '../../domain/day.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import { states, weekdays } from '../../domain/price-book/bundle.ts';
import { bundleBlanks } from '../../domain/price-book/script.ts';
import { priceRefusal } from '../../domain/pricing/kinds/every-kind.ts';
import type { Currency } from './amounts.ts';
import { bundlePrice } from './bundle-price.ts';
import { day, eachOnce, hour, selectors, slug, text, wholeNumber, yesOrNo } from './fields.ts';
import { scriptFields } from './script-fields.ts';
import { told } from './told.ts';

const slot = z.strictObject({ quantity: wholeNumber(1, 99), choose: selectors, lead: yesOrNo.optional() });

const hours = z.strictObject({ from: hour, until: hour }).superRefine(({ from, until }, context) => {
  if (from >= until)
    context.addIssue({ code: 'custom', path: ['until'], message: told('notAfterFrom', from) });
});

/** An entry of bundles.yaml, its amounts in the store's currency. */
export function bundleSchema(currency: Currency): z.ZodType<Bundle> {
  return z
    .strictObject({
      id: slug,
      name: text(80),
      state: z.enum(states).optional(),
      slots: z.array(slot).min(1).max(20),
      price: bundlePrice(currency),
      from: day.optional(),
      until: day.optional(),
      weekdays: eachOnce(z.array(z.enum(weekdays)).min(1)).optional(),
      hours: hours.optional(),
      limitPerSale: wholeNumber(1, 9999).optional(),
      groups: eachOnce(z.array(slug).min(1).max(20)).optional(),
      notOnOffer: yesOrNo.optional(),
      ...scriptFields(bundleBlanks),
    })
    .superRefine((bundle, context) => {
      for (const { path, message } of contradictions(bundle)) {
        context.addIssue({ code: 'custom', path: [path], message });
      }
    });
}

function contradictions(bundle: Bundle): { path: keyof Bundle; message: string }[] {
  const { from, until } = bundle;
  const refusal = priceRefusal(bundle);
  const found: ReturnType<typeof contradictions> = [];
  if (refusal) found.push({ path: 'price', message: told('unfitPrice', refusal) });
  if (from !== undefined && until !== undefined && until < from) {
    found.push({ path: 'until', message: told('beforeFrom', from) });
  } else if (!hasItsWeekday(bundle)) {
    found.push({ path: 'weekdays', message: told('neverBetween', from ?? '', until ?? '') });
  }
  return found;
}

/** Whether one of its weekdays is within its days; only a window under a week can miss them all. */
function hasItsWeekday({ weekdays: wanted, from, until }: Bundle): boolean {
  if (!wanted || from === undefined || until === undefined) return true;
  const [first, last] = [dayNumber(from), dayNumber(until)];
  return wanted.some((name) => first + ((weekdays.indexOf(name) - (first % 7) + 7) % 7) <= last);
}
