import type { Because } from '../basket-analysis/because.ts';
import { becauseOf } from '../basket-analysis/because.ts';
import type { BasisPoints, Money } from '../money.ts';
import { taxOf } from '../pricing/tax.ts';
import { chanceOf } from './acceptance.ts';
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';
import { commissionOn } from './partners.ts';

/** A candidate with what ranks it. `margin`: minor units without tax. `together`: why it is often bought with the basket. */
export type Weighed = {
  candidate: Candidate;
  chance: number;
  margin: Money;
  worth: number;
  together: Because | null;
};

/**
 * What a candidate is worth to this customer and, in the proportion that the manager set, to the store: the chance of a
 * yes x (saving + weight x margin after expected returns). What is often bought with the basket counts up to twice as
 * much; that only ranks what a rule has put forward.
 */
export function weigh(candidate: Candidate, context: Context): Weighed {
  const { learned, priceBook } = context;
  const { kind, source, line, saving } = candidate;
  const chance = chanceOf(learned.acceptance, { kind, source, trigger: line.sku });
  const margin = marginOf(candidate, context);
  const together = boughtTogether(candidate, context);
  const kept = margin * (1 - expectedReturns(candidate, context));
  const value = saving + (priceBook.store.advice.marginWeight / 10_000) * kept;
  const boost = together ? 1 + together.together / together.of : 1;
  return { candidate, chance, margin, together, worth: chance * value * boost };
}

/**
 * What the store earns by a yes, without tax: the price less saving and cost; of an upgrade the difference; of a
 * partner's offer the commission. The saving counts at the item's own tax rate.
 */
export function marginOf(candidate: Candidate, { sale }: Context): Money {
  if (candidate.kind === 'need') return 0;
  if (candidate.kind === 'partner') return commissionOn(candidate);
  const { item, quantity, price, saving } = candidate;
  const bare = (amount: Money, rate: BasisPoints) =>
    sale.taxMode === 'inclusive' ? amount - taxOf(amount, rate, 'inclusive') : amount;
  const cost = (item.cost - (candidate.kind === 'upgrade' ? candidate.line.cost : 0)) * quantity;
  return bare(price - saving, item.taxRate) - cost;
}

/** A new item comes back as one in twenty does, until it has sold more than that. */
const usual = { sold: 20, returned: 1 };

function expectedReturns(candidate: Candidate, { learned }: Context): number {
  const known = candidate.kind === 'need' ? undefined : learned.returns.get(candidate.item.sku);
  const { sold, returned } = known ?? { sold: 0, returned: 0 };
  return Math.min(1, (usual.returned + returned) / (usual.sold + Math.max(sold, returned)));
}

/** The lines that were scanned last say best what the customer is about, and a few of them say it quickly. */
const latest = 6;

function boughtTogether(candidate: Candidate, { learned, sale }: Context): Because | null {
  const model = learned.oftenWith;
  if (!model || candidate.kind === 'need' || candidate.kind === 'required') return null;
  const place = model.places.get(candidate.item.sku);
  if (place === undefined) return null;
  const held = sale.lines.slice(-latest).flatMap(({ sku }) => model.places.get(sku) ?? []);
  if (held.includes(place)) return null;
  const found = becauseOf(
    model,
    held.sort((a, b) => a - b),
    place,
  );
  return found.because.length > 0 ? found : null;
}
