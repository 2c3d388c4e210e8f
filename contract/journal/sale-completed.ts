import { z } from 'zod';
import { goodsKind, money, names, scannedUnits, taxRows, tenderKind, words } from './parts.ts';

const returnedUnits = z.strictObject({
  id: words,
  from: z.strictObject({ saleId: words, receiptNumber: z.int(), lineId: words }).nullable(),
  sku: words,
  name: words,
  kind: goodsKind,
  quantity: z.int(),
  net: money,
  tax: money,
  taxRate: z.int(),
  amount: money,
  reason: words,
});

const discounts = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(
    z.union([
      z.strictObject({ ...shape, name: words, percentOff: z.int() }),
      z.strictObject({ ...shape, name: words, amountOff: money }),
    ]),
  );

const terms = z.strictObject({
  overrides: z.record(words, money),
  lineDiscounts: discounts({ lineId: words }),
  saleDiscounts: discounts({}),
  vouchers: z.array(z.strictObject({ name: words, amount: money, code: words.optional() })),
  taxExempt: z.strictObject({ reason: words }).nullable(),
  customerGroups: names,
});

const pricedLine = z.strictObject({
  lineId: words,
  unitPrice: money,
  gross: money,
  saving: money,
  discount: money,
  exempted: money,
  net: money,
  tax: money,
});

const appliedBundle = z.strictObject({
  bundleId: words,
  name: words,
  times: z.int(),
  saving: money,
  shares: z.array(z.strictObject({ lineId: words, quantity: z.int(), saving: money })),
});

const priced = z.strictObject({
  lines: z.array(pricedLine),
  bundles: z.array(appliedBundle),
  discounts: z.array(z.strictObject({ name: words, amount: money })),
  gross: money,
  saving: money,
  discount: money,
  exempted: money,
  net: money,
  tax: money,
  taxes: taxRows,
  exemptReason: words.nullable(),
  rounding: money,
  refund: money,
  refundTaxes: taxRows,
  toPay: money,
});

const nextVisit = z.strictObject({
  source: words,
  trigger: words,
  sku: words,
  say: words,
  benefit: words,
  voucher: z.strictObject({ code: words, amount: money, until: words }).nullable(),
});

/** A sale that was paid, whole. */
export const saleCompleted = z.strictObject({
  type: z.literal('v1.SaleCompleted'),
  saleId: words,
  receiptNumber: z.int(),
  completedAt: words,
  lines: z.array(scannedUnits.extend({ id: words })),
  tenders: z.array(z.strictObject({ kind: tenderKind, amount: money })),
  returns: z.array(returnedUnits),
  refunds: z.record(words, z.strictObject({ cash: money, card: money, voucher: money })),
  terms,
  cashier: words.nullable(),
  change: money,
  priced,
  nextVisit: nextVisit.nullable(),
});
