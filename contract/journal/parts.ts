import { z } from 'zod';

/** Money in minor units; it may be below zero. */
export const money = z.int();
export const count = z.int().min(0);
export const words = z.string();
export const names = z.array(z.string());
/** A day of the store's calendar, YYYY-MM-DD; of years that a till may live to see, or that a wrong clock may say. */
export const day = z.iso.date().regex(/^[12]/);
export const tenderKind = z.enum(['cash', 'card', 'voucher']);
export const goodsKind = z.enum(['goods', 'service']);
export const taxRows = z.array(z.strictObject({ rate: z.int(), taxable: money, tax: money }));

/** The facts of a line but its id. */
export const scannedUnits = z.strictObject({
  sku: words,
  barcode: words,
  name: words,
  category: words,
  tags: names,
  quantity: z.int(),
  unitPrice: money,
  floor: money,
  onOffer: z.boolean(),
  cost: money,
  taxRate: z.int(),
  kind: goodsKind,
  note: words.optional(),
  unit: z
    .strictObject({ grams: z.int().optional(), batch: words.optional(), serial: words.optional() })
    .optional(),
});
