import { z } from 'zod';

/**
 * What the tills of one store tell each other by way of head office. `since` is how far a till has got: text that head office
 * gave it and that says nothing to it; empty at first. A till asks on while there is `more`, and is told whatever has changed,
 * so that being told twice does no harm.
 */
const since = z.string().max(12_000).default('');

/** So many rows, changes or purchases at the most come in one answer, and so many changes go in one message. */
export const mostStock = 2_000;
export const mostChanges = 100;
export const mostPurchases = 500;

/** `GET /v1/tills/{id}/store-stock`. `after`: the last sku of the answer before, while there is more. */
export const stockQuestion = z.object({ since, after: z.string().max(200).default('') });
export const storeStock = z.strictObject({
  /** Pieces that the store's other tills sold, less those that came back, since the item was counted. Zero where there were none. */
  rows: z.array(z.strictObject({ sku: z.string(), sold: z.int() })).max(mostStock),
  through: z.string(),
  more: z.boolean(),
});
export type StoreStock = z.infer<typeof storeStock>;

/** Text that any database takes. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((words) => !words.includes('\0') && !/\p{Surrogate}/u.test(words), 'This text cannot be stored.');

/** Somebody whom a store knows. */
const customer = z.strictObject({
  id: text(100).min(1),
  name: text(400),
  phone: text(100),
  card: text(100),
  groups: z.array(text(100)).max(50),
  noOffers: z.boolean(),
});
export type SharedCustomer = z.infer<typeof customer>;

/**
 * `POST /v1/tills/{id}/customers`. Changes in the order of the till's own numbers, which only ever rise; what was taken once
 * is not taken again. `customer` is null where the person is to be forgotten. `first`: known here for long, so that what head
 * office has already is newer.
 */
export const customerChanges = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        id: text(100).min(1),
        first: z.boolean(),
        customer: customer.nullable(),
      }),
    )
    .min(1)
    .max(mostChanges),
});
export type CustomerChanges = z.infer<typeof customerChanges>;
export const customersTaken = z.strictObject({ taken: z.int() });

/** `GET /v1/tills/{id}/customers`. In the order in which head office learned of them; `customer` as above. */
export const sinceQuestion = z.object({ since });
export const storeCustomers = z.strictObject({
  changes: z.array(z.strictObject({ id: z.string(), customer: customer.nullable() })),
  through: z.string(),
  more: z.boolean(),
});
export type StoreCustomers = z.infer<typeof storeCustomers>;

/** `GET /v1/tills/{id}/purchases`: what the store's customers bought at its other tills, each till's row by itself. */
export const storePurchases = z.strictObject({
  rows: z.array(
    z.strictObject({
      tillId: z.string(),
      customerId: z.string(),
      sku: z.string(),
      name: z.string(),
      category: z.string(),
      tags: z.array(z.string()),
      bought: z.int(),
      returned: z.int(),
      lastDay: z.string(),
    }),
  ),
  through: z.string(),
  more: z.boolean(),
});
export type StorePurchases = z.infer<typeof storePurchases>;
