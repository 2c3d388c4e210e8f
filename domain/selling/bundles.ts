import type { Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import { savingOf } from '../pricing/kinds/every-kind.ts';
import type { Taken } from '../pricing/line-units.ts';
import { liveBundles } from '../pricing/price-sale.ts';
import type { BundleCandidate } from './candidate.ts';
import type { Completion } from './completions.ts';
import { completionsIn } from './completions.ts';
import type { Context } from './context.ts';

/**
 * Bundles that pieces for one slot would complete, in the shopkeeper's order, each with its cheapest pieces on the shelf.
 * `saving` is what the bundle by itself takes off, the most that the basket can save more by it.
 */
export function bundleCandidates(context: Context): BundleCandidate[] {
  const complete = completionsIn(context);
  return liveBundles(context.sale, context.priceBook).flatMap((bundle) => {
    const completion = complete(bundle);
    return completion ? (candidateOf(bundle, completion, context) ?? []) : [];
  });
}

function candidateOf(
  bundle: Bundle,
  { item, items, quantity, taken }: Completion,
  { sale }: Context,
): BundleCandidate | undefined {
  const line = sale.lines.find(({ id }) => id === taken[0]?.lineId);
  if (!line) return undefined;
  const { id: source } = bundle;
  const price = item.price * quantity;
  const saving = savingOf(bundle.price, pricesOf([...taken, { unitPrice: item.price, quantity }]));
  const what = { id: `bundle:${source}`, kind: 'bundle', source, bundle, line } as const;
  return { ...what, item, items, quantity, taken, price, saving };
}

/** What the completed bundle costs together. */
export function totalOf({ bundle, taken, item, quantity }: BundleCandidate): Money {
  const prices = pricesOf([...taken, { unitPrice: item.price, quantity }]);
  return prices.reduce((sum, one) => sum + one, 0) - savingOf(bundle.price, prices);
}

function pricesOf(taken: readonly Pick<Taken, 'unitPrice' | 'quantity'>[]): Money[] {
  const prices = taken.flatMap(({ unitPrice, quantity }) => new Array<Money>(quantity).fill(unitPrice));
  return prices.sort((a, b) => b - a);
}
