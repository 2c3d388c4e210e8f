import type { Selectable } from '../price-book/item.ts';

/** Something that a customer has: what it is, when it was bought (a day), and until when one serves; null where it lasts. */
export type Owned = Selectable & { name: string; boughtOn: string; goodUntil: string | null };

/** What the till knows of a customer that matters for advice. Days are YYYY-MM-DD. */
export type KnownCustomer = {
  id: string;
  name: string;
  owned: readonly Owned[];
  /** Rules whose item the customer said to have already. */
  hasOneOf: readonly string[];
  /** Sources (rules, bundles) that were declined at each of the last two visits. */
  declinedBefore: readonly string[];
  /** Units bought and units brought back, ever. */
  bought: number;
  returned: number;
};
