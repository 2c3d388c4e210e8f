import { z } from 'zod';
import { totals, zReport } from './journal/day-closed.ts';
import { count, day, money, words } from './journal/parts.ts';

/**
 * Where a till stands with a business day. `closed`: its Z report is here. `open`: there are sales and no Z report after
 * them. `no-sales`: what came later than the day is here, and there was nothing on it. `replaced`: it was enrolled again
 * under another number, and sends no more. `missing`: nothing of the day is here, nor of any later one.
 */
export const standing = z.enum(['closed', 'open', 'no-sales', 'replaced', 'missing']);
export type Standing = z.infer<typeof standing>;

const itemFigures = z.strictObject({
  ...{ sku: words, name: words, category: words },
  ...{ pieces: z.int(), net: money, tax: money, cost: money, returnedPieces: z.int(), returnedNet: money },
});
const departmentFigures = itemFigures.omit({ sku: true, name: true });

const checked = zReport.omit({ unsentEvents: true, held: true });

/** What one till's journal says of a day. `throughSeq`: the last of its rows that is in it. */
const tillDay = z.strictObject({
  id: words,
  name: words,
  standing,
  /** Since when nothing was heard, UTC; null of a till whose day is whole. */
  missingSince: z.string().nullable(),
  throughSeq: count,
  /** Rows of the day that could not be understood, and are in no figure. */
  parked: count,
  totals,
  items: z.array(itemFigures),
  /** Each Z report of the day as the till stated it and as it was worked out again from its rows. */
  zReports: z.array(
    z.strictObject({ number: count, agrees: z.boolean(), claimed: checked, computed: checked }),
  ),
});
export type TillDay = z.infer<typeof tillDay>;

const effect = z.strictObject({
  /** The days that it is measured over, the first. */
  from: day,
  offered: count,
  control: count,
  extra: z.strictObject({ mean: money, low: money, high: money }).nullable(),
  words: z.string(),
});

const storeDay = z.strictObject({
  ...{ id: words, name: words, region: words, currency: words },
  complete: z.boolean(),
  totals,
  items: z.array(itemFigures),
  departments: z.array(departmentFigures),
  /** What suggestions brought a sale over the last four weeks, net of returns, against the control group. */
  effect,
  tills: z.array(tillDay),
});

/** What came after the day's report was first pulled; it is named, and never changes what was said before. */
const correction = z.strictObject({
  /** "2026-11-21 correction 1". */
  name: words,
  edition: count,
  madeAt: z.string(),
  /** The tills whose day is different now: as it was said before, and as it is. */
  tills: z.array(
    z.strictObject({ storeId: words, currency: words, before: tillDay.nullable(), after: tillDay }),
  ),
});

/** `GET /v1/nightly/{business-date}`. */
export const nightly = z.strictObject({
  businessDate: day,
  madeAt: z.string(),
  /** Whether every till had closed the day and was whole, and every Z report agreed. */
  complete: z.boolean(),
  /** The tills that were not: completeness comes first. */
  missing: z.array(
    z.strictObject({ storeId: words, tillId: words, name: words, standing, since: z.string().nullable() }),
  ),
  differing: z.array(z.strictObject({ storeId: words, tillId: words, number: count })),
  /** By currency; amounts of different ones are never added. */
  totals: z.array(z.strictObject({ currency: words, totals })),
  stores: z.array(storeDay),
  corrections: z.array(correction),
});
export type Nightly = z.infer<typeof nightly>;
export type StoreDay = Nightly['stores'][number];
export type Correction = Nightly['corrections'][number];
