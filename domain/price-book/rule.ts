import type { BasisPoints, Money } from '../money.ts';
import type { State } from './bundle.ts';
import type { Selector } from './item.ts';
import type { Script } from './script.ts';
import type { Season } from './season.ts';

/** When a card may stand: while items are scanned, once the total is asked for, or on the receipt for the next visit. */
export type Moment = 'scan' | 'total' | 'after';

/**
 * What goes with what. `required`: what triggered it does not work without one of `offer`; `complement`: it serves
 * the customer better with one; `upgrade`: a better version in its place; `partner`: another firm's product or service.
 */
export type Rule = Script & {
  id: string;
  /** A draft is never said; published where absent. */
  state?: State;
  kind: 'required' | 'complement' | 'upgrade' | 'partner';
  when: Selector[];
  /** What in the basket, or at the customer's home, makes the offer needless, besides the offered items themselves. */
  coveredBy: Selector[];
  /** Needed once for each triggering unit: two printers need two cables. */
  each: boolean;
  /** Skus, the shopkeeper's first choice first. */
  offer: string[];
  /** The card's small heading: "Needed to print". */
  reason: string;
  /** `scan` where absent. A required accessory is always said at once. */
  moment?: Moment;
  /** Tags of which the customer's answers must have given one; any sale where absent. */
  wants?: string[];
  /** Tags of the basket or of an answer with which the offer makes no sense. */
  notWith?: string[];
  /** Only then; the whole year where absent. */
  season?: Season;
  /** Who sells it and what part of the price the shop gets; partner offers only. */
  partner?: { name: string; commission: BasisPoints };
  /** What the receipt promises off the next purchase, and for how many days; moment `after` only. */
  voucher?: { amount: Money; days: number };
};
