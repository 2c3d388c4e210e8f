import type { BasisPoints, Money } from '../money.ts';
import type { Answer } from '../price-book/need.ts';
import type { Objection } from '../price-book/script.ts';
import type { SuggestionKind } from '../sale/events.ts';
import type { Sentence } from '../words/words.ts';

/** One thing that may be picked to say yes to a suggestion. `stock` is what is left beside the basket; null for a service. */
export type Choice = { sku: string; name: string; price: Money; stock: number | null; aisle: string };

/**
 * What the till would say next, with its words filled in from this basket. Amounts are minor units. One shape for every
 * kind; a need offers nothing (its sku is empty) and asks instead.
 */
export type Suggestion = {
  /** Lasts the sale. */
  id: string;
  kind: SuggestionKind;
  /** The rule, bundle or need behind it. */
  source: string;
  /** The sku in the basket that called for it. */
  trigger: string;
  /** The small heading; of a rule the store's own words. */
  reason: Sentence | string;
  /** The choice that is offered unless another one is picked, and how many of it. */
  sku: string;
  name: string;
  quantity: number;
  say: string;
  benefit: string;
  demonstrate?: string;
  /** For all pieces, before any saving; of an upgrade what the sale comes to more by the swap. */
  price: Money;
  /** What the basket would save more with it than it saves now; bundles only. */
  saving?: Money;
  stock: number | null;
  aisle: string;
  /** Where there is one when the shelf is empty; else empty. */
  elsewhere: string;
  /** True facts that press: a low stock, a near end. */
  urgency?: Sentence;
  choices: Choice[];
  objections: Objection[];
  /** What may be answered and what may be heard; needs only. */
  answers?: Answer[];
  signals?: Answer[];
  /** The units that an upgrade would take the place of. */
  replaces?: { lineId: string; sku: string; name: string; quantity: number };
  /** Whose product a partner offer is, and what part of its price the shop gets. */
  partner?: { name: string; commission: BasisPoints };
  /** What the store would earn by it, the saving taken off and tax left out. */
  margin: Money;
  /** The learned chance of a yes, 0 to 1. */
  chance: number;
  /** Why it stands where it stands, in one line. */
  because: readonly Sentence[];
};

/** What is not said, and why; a control sale's reasons are for managers. */
export type Quiet = {
  id: string;
  kind: SuggestionKind;
  source: string;
  trigger: string;
  sku: string;
  name: string;
  rule: QuietRule;
  why: Sentence;
};

export const quietRules = [
  'in-basket',
  'owned',
  'declined-now',
  'declined-before',
  'out-of-stock',
  'out-of-season',
  'contradicts-basket',
  'not-wanted',
  'no-offers',
  'return-prone-customer',
  'return-prone-item',
  'raises-price',
  'saves-nothing',
  'no-plan',
  'queue',
  'control',
  'later',
  'over-limit',
] as const;
export type QuietRule = (typeof quietRules)[number];
