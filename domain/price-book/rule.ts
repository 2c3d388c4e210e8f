import type { Selector } from './item.ts';
import type { Script } from './script.ts';

/**
 * What goes with what. `required`: what triggered it does not work without one of `offer`; `complement`: it serves
 * the customer better with one.
 */
export type Rule = Script & {
  id: string;
  kind: 'required' | 'complement';
  when: Selector[];
  /** What in the basket makes the offer needless, besides the offered items themselves. */
  coveredBy: Selector[];
  /** Needed once for each triggering unit: two printers need two cables. */
  each: boolean;
  /** Skus, the shopkeeper's first choice first. */
  offer: string[];
  /** The card's small heading: "Needed to print". */
  reason: string;
};
