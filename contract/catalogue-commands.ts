import { z } from 'zod';
import { entryId } from './price-book-entry.ts';

/** A file of items is at most so many bytes. */
export const mostImportBytes = 16 * 1024 * 1024;
const mostImportText = Math.ceil(mostImportBytes / 3) * 4;

/** As the price book takes it: `mostMoney` of the till's commands. */
const price = z.int().min(0).max(10_000_000_000);
const pieces = z.int().min(0).max(999_999_999);

/** How an opened file is read: columns from 0 by the fields that they hold. `takeOut`: items that are not in it go. */
const reading = {
  mapping: z.record(z.string().max(20), z.int().min(0).max(16_383)),
  decimal: z.enum(['point', 'comma']),
  takeOut: z.boolean().optional(),
};

/** Items in files, their stock, and their prices of later days. */
export const catalogueCommands = [
  z.strictObject({
    type: z.literal('OpenImport'),
    name: z.string().min(1).max(255),
    /** The file's bytes in base64. */
    data: z.string().max(mostImportText),
  }),
  z.strictObject({ type: z.literal('PreviewImport'), ...reading }),
  z.strictObject({ type: z.literal('ApplyImport'), seen: z.string().max(100) }),
  z.strictObject({ type: z.literal('ImportProgress') }),
  z.strictObject({ type: z.literal('StopImport') }),
  z.strictObject({ type: z.literal('LastImport') }),
  z.strictObject({ type: z.literal('UndoImport') }),
  z.strictObject({ type: z.literal('ExportItems') }),
  z.strictObject({ type: z.literal('FindItem'), code: z.string().min(1).max(200) }),
  z.strictObject({
    type: z.literal('SaveCount'),
    /** `expected`: what the till thought when the item was counted; what was sold since then comes off. */
    counts: z
      .array(z.strictObject({ sku: entryId, expected: z.int(), counted: pieces }))
      .min(1)
      .max(5_000),
  }),
  z.strictObject({ type: z.literal('SchedulePrice'), sku: entryId, price, from: z.iso.date() }),
  z.strictObject({ type: z.literal('ListScheduledPrices') }),
  z.strictObject({ type: z.literal('WithdrawPrice'), id: z.string().min(1).max(200) }),
] as const;
