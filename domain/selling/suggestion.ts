import type { Money } from '../money.ts';
import type { Objection } from '../price-book/script.ts';

/** One thing that may be picked to say yes to a suggestion. `stock` is what is left beside the basket; null for a service. */
export type Choice = { sku: string; name: string; price: Money; stock: number | null; aisle: string };

/** What the till would say next, with its words filled in from this basket. Amounts are minor units. */
export type Suggestion = {
  /** Lasts the sale. */
  id: string;
  kind: 'required' | 'bundle' | 'complement';
  /** The rule or bundle behind it. */
  source: string;
  /** The sku in the basket that called for it. */
  trigger: string;
  reason: string;
  /** The choice that is offered unless another one is picked, and how many of it. */
  sku: string;
  name: string;
  quantity: number;
  say: string;
  benefit: string;
  demonstrate?: string;
  /** For all pieces, before any saving. */
  price: Money;
  /** What the basket would save more with it than it saves now; bundles only. */
  saving?: Money;
  stock: number | null;
  aisle: string;
  /** True facts that press: a low stock, a near end. */
  urgency?: string;
  choices: Choice[];
  objections: Objection[];
};
