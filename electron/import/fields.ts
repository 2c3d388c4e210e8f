import { z } from 'zod';
import type { Selector } from '../../domain/price-book/item.ts';
import type { Currency } from './amounts.ts';
import { readMoney, readPercent } from './amounts.ts';
import { isDay, isDayOfYear } from './days.ts';
import { told } from './told.ts';
import { oneLine, textProblem } from './words.ts';

/** A text on one line, of 1 to `longest` characters, all of which can be shown. */
export function text(longest: number) {
  return z
    .string()
    .overwrite(oneLine)
    .superRefine((value, context) => {
      const what = textProblem(value, longest);
      if (what) context.addIssue({ code: 'custom', message: told(...what) });
    });
}

/** An id: 1 to 64 of a-z, 0-9 and dash. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, told('slug', 64, 'home-print'));

/** A tag of items and answers, as items.csv has them. */
export const tag = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, told('slug', 40, 'ink-420'));

/** A whole number from `least` to `most`, written in digits. */
export function wholeNumber(least: number, most: number) {
  return z.string().transform((written, context) => {
    const value = /^\d{1,9}$/.test(written) ? Number(written) : -1;
    if (value >= least && value <= most) return value;
    context.addIssue(told('wholeNumber', least, most));
    return z.NEVER;
  });
}

export const yesOrNo = z.enum(['true', 'false']).transform((written) => written === 'true');

/** An amount above zero, as minor units. */
export function amount(currency: Currency) {
  return z.string().transform((written, context) => {
    const read = readMoney(written, currency);
    if (read.ok && read.value > 0) return read.value;
    context.addIssue(told(...(read.ok ? (['aboveZero'] as const) : read.why)));
    return z.NEVER;
  });
}

/** A percentage, as basis points; zero only where `orZero`. */
export function percent({ orZero }: { orZero: boolean }) {
  return z.string().transform((written, context) => {
    const read = readPercent(written);
    if (read.ok && (orZero || read.value > 0)) return read.value;
    context.addIssue(told(...(read.ok ? (['aboveZero'] as const) : read.why)));
    return z.NEVER;
  });
}

/** A day that is in the calendar, as YYYY-MM-DD. */
export const day = z.string().refine(isDay, { error: told('day'), abort: true });

const dayOfYear = z.string().refine(isDayOfYear, { error: told('dayOfYear'), abort: true });

/** Days of any year, from the first to the last; one that begins after it ends goes over the turn of the year. */
export const season = z.strictObject({ from: dayOfYear, until: dayOfYear });

/** A time of day as HH:MM; 24:00 is its end. */
export const hour = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: told('time'), abort: true });

/** A list without doubles. */
export function eachOnce<T extends z.ZodType<string[]>>(list: T) {
  return list.superRefine((all: string[], context) => {
    all.forEach((one, at) => {
      if (all.indexOf(one) !== at) context.addIssue({ code: 'custom', path: [at], message: told('twice') });
    });
  });
}

/** Tags, each once, and at least so many. */
export function tags({ least }: { least: 0 | 1 }) {
  return eachOnce(z.array(tag).min(least).max(20));
}

const selector = z
  .strictObject({ sku: z.string(), category: z.string(), tag: z.string() })
  .partial()
  .transform((given, context): Selector => {
    const { sku, category, tag } = given;
    if (Object.keys(given).length === 1) {
      if (sku !== undefined) return { sku };
      if (category !== undefined) return { category };
      if (tag !== undefined) return { tag };
    }
    context.addIssue(told('oneSelector'));
    return z.NEVER;
  });

/** One selector or more. */
export const selectors = z.array(selector).min(1).max(100);
