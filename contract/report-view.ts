import { z } from 'zod';
import { reportsBy } from '../domain/reports/effect-report.ts';

const money = z.int();
const count = z.int();

/** One group of an effect report. `name` is for people; `words` say what suggestions brought, with its interval. */
const effectRow = z.strictObject({
  ...{ key: z.string(), name: z.string() },
  ...{ shown: count, accepted: count, declined: count, ignored: count, removed: count, withheld: count },
  /** Units that came in by a card and came back. */
  returned: count,
  /** Why it was declined: by what the customer said, the most frequent first. */
  why: z.array(z.strictObject({ text: z.string(), times: count })),
  ...{ acceptedMargin: money, sales: count, pieces: count, net: money, margin: money, saving: money },
  /** How often these bundles applied, and what their units earned. */
  ...{ times: count, bundleMargin: money },
  effect: z
    .strictObject({
      ...{ offered: count, control: count },
      extra: z.strictObject({ mean: money, low: money, high: money }).nullable(),
      verdict: z.enum(['more', 'less', 'unclear']),
      words: z.string(),
    })
    .nullable(),
  /** Of cashiers: what the others would have brought home with the same cards in the same hours. */
  expected: z.number().nullable(),
  /** The same group in the days before; null where there was none, or nobody asked. */
  before: z
    .strictObject({ shown: count, accepted: count, sales: count, pieces: count, net: money, margin: money })
    .nullable(),
});
export type EffectRow = z.infer<typeof effectRow>;

/** How far an effect report is, in sales, and what is in it once it is done. Days are the store's, both inclusive. */
export const effects = z.strictObject({
  state: z.enum(['none', 'running', 'done', 'cancelled', 'failed']),
  ...{ done: count, of: count },
  result: z
    .strictObject({
      by: z.enum(reportsBy),
      ...{ from: z.string(), until: z.string() },
      /** The days before, as many of them, where the report looks at them too. */
      before: z.strictObject({ from: z.string(), until: z.string() }).nullable(),
      rows: z.array(effectRow),
      total: effectRow,
    })
    .nullable(),
});
export type Effects = z.infer<typeof effects>;

const hour = z.strictObject({ hour: count, sales: count, net: money, usual: money });

/** How the day goes at this till. `usual`: the mean of the same weekday over the last four weeks, as far as there was trade. */
export const dayFigures = z.strictObject({
  day: z.string(),
  hours: z.array(hour),
  ...{ sales: count, net: money, pieces: count, shown: count, accepted: count },
  /** The same of the usual day up to this time of day; null where there was none. */
  usual: z
    .strictObject({
      ...{ days: count, sales: z.number(), net: money },
      /** Of all of those days: what a sale came to, its pieces, and the share of cards accepted (null: none was shown). */
      ...{ average: money, pieces: z.number(), attach: z.number().nullable() },
    })
    .nullable(),
  /** What was sold lately and runs out, the fewest first. */
  lowStock: z.array(z.strictObject({ sku: z.string(), name: z.string(), stock: count })),
});
export type DayFigures = z.infer<typeof dayFigures>;
