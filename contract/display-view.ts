import { z } from 'zod';

const money = z.int();

/** A bundle that everybody gets now: what it does, by how much, and how many units it takes. */
const offer = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['fixed', 'percentOff', 'amountOff', 'cheapestFree', 'payFor', 'percentOffKth']),
  value: z.int(),
  size: z.int(),
});
export type Offer = z.infer<typeof offer>;

/** What the customer sees: what they buy and what it costs. No names of people, nothing that is only advised. */
export const displayView = z.strictObject({
  store: z.string(),
  currency: z.string(),
  locale: z.string(),
  practice: z.boolean(),
  /** `idle` between two sales. */
  moment: z.enum(['idle', 'sale', 'thanks']),
  lines: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      quantity: z.int(),
      unitPrice: money,
      /** What the line comes to before savings. */
      gross: money,
    }),
  ),
  /** What comes back, as amounts that the customer gets. */
  returns: z.array(z.strictObject({ id: z.string(), name: z.string(), quantity: z.int(), amount: money })),
  /** By bundles, discounts and vouchers, each by its name. */
  savings: z.array(z.strictObject({ id: z.string(), name: z.string(), amount: money })),
  saved: money,
  total: money,
  paid: money,
  /** Still to be paid; below zero the customer gets it. */
  due: money,
  change: money,
  /** For the next visit, as the receipt says it. */
  nextVisit: z.string().nullable(),
  /** What the store offers now, for the idle screen. */
  offers: z.array(offer),
});

export type DisplayView = z.infer<typeof displayView>;

/** What the display's preload puts on `window.goeswithDisplay`. */
export type DisplayBridge = {
  /** Calls back with the view of now, and with every later one. */
  onView(listener: (view: DisplayView) => void): void;
};
