import type { Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Item } from '../price-book/item.ts';
import type { Need } from '../price-book/need.ts';
import type { Rule } from '../price-book/rule.ts';
import type { Taken } from '../pricing/line-units.ts';
import type { Line } from '../sale/sale.ts';

/** What every candidate says of itself. Amounts are minor units. */
type Common = {
  /** Lasts the sale. */
  id: string;
  /** The rule, bundle or need behind it. */
  source: string;
  /** The line that called for it. */
  line: Line;
  /** How many pieces are offered; 0 where the basket has them already. */
  quantity: number;
  /** For all pieces, as on the shelf; of an upgrade the difference on the shelf. */
  price: Money;
  /** What the basket would save more by it. */
  saving: Money;
};

/** What a rule offers first; what else it offers is looked up for a card alone. */
export type RuleCandidate = Common & { kind: Rule['kind']; rule: Rule; item: Item };

/** The pieces that a bundle lacks, and the units of the basket that they would join. */
export type BundleCandidate = Common & {
  kind: 'bundle';
  bundle: Bundle;
  item: Item;
  /** All that may be taken, the best first. */
  items: readonly Item[];
  taken: readonly Taken[];
};

/** A question. */
export type NeedCandidate = Common & { kind: 'need'; need: Need };

/** What might be said next: cheap to make, with no words yet. */
export type Candidate = RuleCandidate | BundleCandidate | NeedCandidate;

/** Whatever is not required may be left unsaid. */
export function isOptional({ kind }: Candidate): boolean {
  return kind !== 'required';
}

/** What a candidate offers; a question offers nothing. */
export function itemOf(candidate: Candidate): Item | undefined {
  return candidate.kind === 'need' ? undefined : candidate.item;
}
