import { z } from 'zod';
import type { EmbeddedLayout } from '../../domain/codes/embedded.ts';
import type { Reason, Reasons } from '../../domain/price-book/reason.ts';
import type { Restriction } from '../../domain/price-book/restriction.ts';
import { hour, selectors, slug, text, wholeNumber, yesOrNo } from './fields.ts';
import { told } from './told.ts';

const reason: z.ZodType<Reason> = z.strictObject({ id: slug, text: text(40) });
const someReasons = z.array(reason).min(1).max(12);

/** What the store calls its reasons; a kind that is left out has the usual ones. */
export const reasonsSchema: z.ZodType<Partial<Reasons>> = z
  .strictObject({
    ...{ void: someReasons, override: someReasons, discount: someReasons },
    ...{ return: someReasons, cash: someReasons },
  })
  .partial();

/** How the scales write their labels. What a label has left for its value is four or five digits, or one more with a guard. */
export const scalesSchema: z.ZodType<EmbeddedLayout[]> = z
  .array(
    z
      .strictObject({
        prefix: z.string().regex(/^(02|2\d)$/, told('scalePrefix')),
        itemDigits: wholeNumber(3, 6),
        checked: yesOrNo.default(false),
        carries: z.enum(['price', 'weight']),
      })
      .superRefine(({ itemDigits, checked }, context) => {
        const value = 10 - itemDigits - (checked ? 1 : 0);
        if (value === 4 || value === 5) return;
        context.addIssue({
          code: 'custom',
          path: ['itemDigits'],
          message: told('scaleDigits', value),
        });
      }),
  )
  .max(20);

/** What the law asks. One without an age, a licence or hours would ask nothing. */
export const restrictionsSchema: z.ZodType<Restriction[]> = z
  .array(
    z
      .strictObject({
        id: slug,
        name: text(60),
        choose: selectors,
        minAge: wholeNumber(1, 99).nullable().default(null),
        licence: text(60).nullable().default(null),
        hours: z.strictObject({ from: hour, until: hour }).nullable().default(null),
      })
      .refine(
        ({ minAge, licence, hours }) => minAge !== null || licence !== null || hours !== null,
        told('asksNothing'),
      ),
  )
  .max(40);
