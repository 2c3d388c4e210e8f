import { z } from 'zod';

const money = z.int();

const line = z.strictObject({
  id: z.string(),
  sku: z.string(),
  barcode: z.string(),
  name: z.string(),
  quantity: z.int(),
  unitPrice: money,
  gross: money,
  /** By bundles. */
  saving: money,
  /** By discounts and vouchers. */
  discount: money,
  net: money,
  /** Basis points. */
  taxRate: z.int(),
  /** What the cashier wrote beside it; empty where nothing. */
  note: z.string(),
  /** Grams, batch and serial of this very unit, in words; empty where a code said nothing of it. */
  unit: z.string(),
});

/** Units of a past sale that come back. `amount` goes back for them. */
const returned = z.strictObject({
  id: z.string(),
  /** Where it was bought; both null without a receipt. */
  receiptNumber: z.int().nullable(),
  lineId: z.string().nullable(),
  sku: z.string(),
  name: z.string(),
  quantity: z.int(),
  amount: money,
  reason: z.string(),
});

/** Something to be seen before the sale can be paid. `bornBy`: the latest day of birth that is old enough. */
const check = z.strictObject({
  id: z.string(),
  name: z.string(),
  minAge: z.int().nullable(),
  bornBy: z.string().nullable(),
  licence: z.string().nullable(),
  lineIds: z.array(z.string()),
});

/** A bundle that the basket completes; `lineIds` are the lines that it takes units of, for the rail beside them. */
const appliedBundle = z.strictObject({
  bundleId: z.string(),
  name: z.string(),
  times: z.int(),
  saving: money,
  lineIds: z.array(z.string()),
  /** What it took, in words. */
  took: z.string(),
  /** Why not another, in words ("Printer set 12.00 beats Ink 3 for 2 8.99"); null where no other wanted its units. */
  beats: z.string().nullable(),
});

/** The sale on the counter. */
export const sale = z.strictObject({
  id: z.string(),
  state: z.enum(['open', 'paying', 'held', 'completed', 'voided']),
  lines: z.array(line),
  bundles: z.array(appliedBundle),
  /** What each discount and voucher took off. */
  discounts: z.array(z.strictObject({ name: z.string(), amount: money })),
  /** Below zero it was handed back. */
  tenders: z.array(z.strictObject({ kind: z.enum(['cash', 'card', 'voucher']), amount: money })),
  returns: z.array(returned),
  /** What of them may still go back by each tender, as it was paid; below zero more went back already. */
  refundRoom: z.strictObject({ cash: money, card: money, voucher: money }),
  /** A card payment that waits for the terminal's answer, `unknown` where that was lost; below zero it goes back. */
  card: z
    .strictObject({ tenderId: z.string(), amount: money, state: z.enum(['asked', 'unknown']) })
    .nullable(),
  checks: z.array(check),
  lastLineId: z.string().nullable(),
  /** The line that the last step put into the basket: `Undo` takes it away and changes nothing else. */
  freshLineId: z.string().nullable(),
});

/** The sums below the basket. */
export const totals = z.strictObject({
  pieces: z.int(),
  gross: money,
  saving: money,
  discount: money,
  /** The tax taken out of inclusive prices in a sale that is exempt. */
  exempted: money,
  net: money,
  tax: money,
  /** What cash adds or leaves out for want of coins; 0 until cash has paid the sale. */
  rounding: money,
  /** What the sale comes to: `net`, with the tax on top where prices are without it, and the rounding. */
  toPay: money,
  /** Still to be paid, never negative. */
  due: money,
  /** The same if it is paid in cash, rounded to the smallest coin; below zero it goes back. */
  dueInCash: money,
  /** For returned units, and what of it is still to be handed back. */
  refund: money,
  refundDue: money,
  tendered: money,
  change: money,
  taxes: z.array(z.strictObject({ rate: z.int(), taxable: money, tax: money })),
  /** Why no tax is paid, or null where it is. */
  exemptReason: z.string().nullable(),
});
