import { z } from 'zod';

const money = z.int();

const choice = z.strictObject({
  sku: z.string(),
  name: z.string(),
  price: money,
  /** Pieces left beside those in the basket; null for a service. */
  stock: z.int().nullable(),
  aisle: z.string(),
});

const objection = z.strictObject({
  id: z.string(),
  text: z.string(),
  answer: z.string(),
  /** The sku of a smaller or cheaper item that the answer offers; accept with it and the objection. */
  instead: z.strictObject({ sku: z.string(), name: z.string(), price: money }).optional(),
});

const answer = z.strictObject({ id: z.string(), text: z.string() });

export const suggestionKind = z.enum(['required', 'bundle', 'complement', 'upgrade', 'partner', 'need']);

/** A card of the panel. */
export const suggestion = z.strictObject({
  id: z.string(),
  kind: suggestionKind,
  /** The sku in the basket that called for it. */
  trigger: z.string(),
  /** The small heading: "Needed to print", "Completes Home print set". */
  reason: z.string(),
  /** What is offered unless another choice is picked, and how many pieces of it. */
  sku: z.string(),
  name: z.string(),
  quantity: z.int(),
  say: z.string(),
  benefit: z.string(),
  demonstrate: z.string().optional(),
  /** For all `quantity` pieces, before any saving; of an upgrade what the sale comes to more by the swap. */
  price: money,
  /** What the customer saves on this basket by saying yes. Bundles only. */
  saving: money.optional(),
  stock: z.int().nullable(),
  aisle: z.string(),
  /** Where there is one when the shelf is empty; else empty. */
  elsewhere: z.string(),
  /** A fact of stock or dates ("Two left", "Ends Sunday"), never written by hand. */
  urgency: z.string().optional(),
  choices: z.array(choice),
  objections: z.array(objection),
  /** What may be answered, and what may be heard; needs only. */
  answers: z.array(answer).optional(),
  signals: z.array(answer).optional(),
  /** What an upgrade takes the place of. */
  replaces: z.strictObject({ name: z.string(), quantity: z.int() }).optional(),
  /** Whose product a partner offer is. */
  partner: z.string().optional(),
  /** Why it stands where it stands, in one line. */
  because: z.string(),
});
