import { z } from 'zod';
import { entryKinds } from '../domain/price-book/entry.ts';

/** An item's sku, a bundle's, rule's or question's id, or `store`. */
export const entryId = z.string().min(1).max(64);

/** What an entry holds, as plain data; what it may say is checked where it is read, by the same rules as an import. */
export const entryBody = z.record(z.string(), z.json());

/** One entry of a price book as it crosses a border; null where it is taken out. */
export const priceBookEntry = z.strictObject({
  kind: z.enum(entryKinds),
  id: entryId,
  body: entryBody.nullable(),
});

export type WirePriceBookEntry = z.infer<typeof priceBookEntry>;

/** What is wrong with an entry. `field` is the place in its body, `slots.1.quantity`; empty where it is the whole. */
export const entryProblem = z.strictObject({
  kind: z.enum(entryKinds),
  id: z.string(),
  field: z.string(),
  message: z.string(),
});

export type EntryProblem = z.infer<typeof entryProblem>;
