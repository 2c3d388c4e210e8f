import { z } from 'zod';
import type { Advice } from '../../domain/price-book/advice.ts';
import { defaultAdvice } from '../../domain/price-book/advice.ts';
import { percent, season, tag, wholeNumber } from './fields.ts';
import { told } from './told.ts';

const pair = z
  .array(tag)
  .length(2, { error: told('pairOfTags'), abort: true })
  .refine(([a, b]) => a !== b, told('tagTwice'));

const contradictions = z
  .array(pair)
  .max(200)
  .superRefine((pairs, context) => {
    const known = pairs.map((one) => [...one].sort().join(' '));
    known.forEach((one, at) => {
      if (known.indexOf(one) < at) context.addIssue({ code: 'custom', path: [at], message: told('twice') });
    });
  })
  .transform((pairs) => pairs.map(([a = '', b = '']) => [a, b] as const));

/** The part of store.yaml that says how the till advises; what is left out is as in `defaultAdvice`. */
export const adviceSchema = z
  .strictObject({
    cards: wholeNumber(1, 3),
    control: percent({ orZero: true }),
    marginWeight: percent({ orZero: true }),
    queueSeconds: wholeNumber(0, 3600),
    seasons: z.record(tag, season),
    contradictions,
  })
  .partial()
  .transform(({ control: controlShare = defaultAdvice.controlShare, ...given }): Advice => {
    return { ...defaultAdvice, ...given, controlShare };
  });
