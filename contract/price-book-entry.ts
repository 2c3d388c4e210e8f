import { z } from 'zod';
import { maskCardNumbers } from '../domain/card-numbers.ts';
import { entryKinds } from '../domain/price-book/entry-kind.ts';

/** An item's sku, a bundle's, rule's or question's id, or `store`. */
export const entryId = z.string().min(1).max(64);

/** What an entry holds, as plain data; what it may say is checked where it is read, by the same rules as an import. */
// Named plainly: the type of any JSON has no end, and whatever looks through it gets lost.
export const entryBody: z.ZodType<Record<string, unknown>> = z.record(z.string(), z.json());

/** What people read; whatever else a body holds is a code, a name of something, or a number. */
const worded = new Set([
  ...['name', 'question', 'say', 'benefit', 'demonstrate', 'text', 'answer', 'reason', 'owner', 'aisle'],
  ...['elsewhere', 'address', 'taxNumber', 'header', 'footer', 'licence'],
]);

/** A body as somebody types it: a payment card number in its words never gets further than here. */
export const typedBody = entryBody.transform((body) => withoutCards(body, '') as Record<string, unknown>);

function withoutCards(value: unknown, field: string): unknown {
  if (typeof value === 'string') return worded.has(field) ? maskCardNumbers(value) : value;
  if (Array.isArray(value)) return value.map((one) => withoutCards(one, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutCards(one, name)]));
}

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
