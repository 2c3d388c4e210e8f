import { z } from 'zod';

const money = z.int();
const line = z.int().nullable();
const mapping = z.record(z.string(), z.int());

/** A file of items that was opened: what it was written in, its columns, and which of them seems to hold what. */
export const openedImport = z.strictObject({
  name: z.string(),
  encoding: z.string(),
  separator: z.string(),
  columns: z.array(z.string()),
  /** The first rows, to be looked at. */
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  mapping,
  decimal: z.enum(['point', 'comma']),
  /** The fields that columns can be mapped to. */
  fields: z.array(z.strictObject({ field: z.string(), required: z.boolean() })),
});
export type OpenedImport = z.infer<typeof openedImport>;

/** What an import would change. Nothing may be done with it while there are problems. */
export const importPreview = z.strictObject({
  /** Names what was seen; `ApplyImport` does that or nothing. */
  seen: z.string(),
  ...{ added: z.int(), changed: z.int(), unchanged: z.int(), takenOut: z.int() },
  /** The first of them; `before` and `after` as the file writes them. */
  items: z.array(
    z.strictObject({
      ...{ line, sku: z.string(), name: z.string() },
      what: z.enum(['added', 'changed', 'taken-out']),
      fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  problems: z.array(z.strictObject({ line, message: z.string() })),
  /** How many problems there are beside those. */
  more: z.int(),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const doneImport = z.strictObject({
  importId: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  ...{ added: z.int(), changed: z.int(), takenOut: z.int() },
  /** It is taken up, or taken back, at the end of the sale on the counter. */
  waits: z.boolean(),
  /** Items that somebody changed since, whose changes stand. */
  kept: z.int(),
});
export type DoneImport = z.infer<typeof doneImport>;

/** How far the work on a file is; `waiting`: for the end of the sale on the counter, or for a quiet moment. */
export const importWork = z.strictObject({
  state: z.enum(['none', 'reading', 'waiting', 'writing']),
  ...{ done: z.int(), of: z.int() },
});
export type ImportWork = z.infer<typeof importWork>;

export const scheduledPrice = z.strictObject({
  ...{ id: z.string(), sku: z.string(), name: z.string(), now: money.nullable(), price: money },
  ...{ from: z.string(), by: z.string().nullable() },
  /** What kept it from being taken up on its day; else empty. */
  why: z.string(),
});
export type ScheduledPriceView = z.infer<typeof scheduledPrice>;

/** What of the counts was taken: pieces more or fewer than thought, by item. */
export const countReply = z.strictObject({
  waits: z.boolean(),
  counts: z.array(z.strictObject({ sku: z.string(), before: z.int(), after: z.int() })),
});
export type CountReply = z.infer<typeof countReply>;
