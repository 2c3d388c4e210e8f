import { z } from 'zod';
import { count, day, money, taxRows, words } from './parts.ts';

const tally = z.strictObject({ count, amount: money });
const tender = z.strictObject({ taken: money, refunded: money });

export const totals = z.strictObject({
  sold: tally,
  pieces: z.int(),
  gross: money,
  savings: money,
  discounts: money,
  exempted: money,
  net: money,
  tax: money,
  rounding: money,
  taxes: taxRows,
  returned: tally.extend({ pieces: z.int(), tax: money, taxes: taxRows }),
  tenders: z.strictObject({ cash: tender, card: tender, voucher: tender }),
  drawer: z.strictObject({
    ...{ float: money, sales: money, refunds: money },
    ...{ in: money, out: money, drops: money },
  }),
  overrides: count,
  discountsByReason: z.record(words, count),
  voidedLines: count,
  voidedSales: count,
  held: count,
  approvals: count,
  reprints: count,
  refusedChecks: count,
  suggestions: z.strictObject({
    ...{ shown: count, accepted: count, declined: count, ignored: count, removed: count },
    value: money,
  }),
});

export const zReport = z.strictObject({
  number: z.int().min(1),
  businessDay: day,
  fromSeq: z.int().min(1),
  throughSeq: z.int().min(1),
  totals,
  grandTotal: money,
  unsentEvents: count,
  heldSales: count,
  held: z.array(z.strictObject({ name: words, heldAt: words, aged: z.boolean() })).optional(),
});

/** The Z report that ends a business day. */
export const dayClosed = z.strictObject({ type: z.literal('v1.DayClosed'), z: zReport, by: words });
