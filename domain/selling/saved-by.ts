import type { Money } from '../money.ts';
import { priceSale } from '../pricing/price-sale.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { BundleCandidate } from './candidate.ts';
import type { Context } from './context.ts';
import type { Unsaid } from './quiet.ts';
import { withPieces } from './with-pieces.ts';

/** Bundles with what the basket would truly save more by them, the greatest saving first. */
export type WorkedOut = { said: BundleCandidate[]; unsaid: Unsaid[] };

/**
 * The `most` bundles that would save most on this basket. A bundle can't save more than it takes off by itself, so those
 * that take off less than what has been found are not worked out: they stay over the limit.
 */
export function workOut(candidates: readonly BundleCandidate[], most: number, context: Context): WorkedOut {
  const said: BundleCandidate[] = [];
  const unsaid: Unsaid[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.saving - a.saving)) {
    if (said.length >= most && (said[most - 1]?.saving ?? 0) >= candidate.saving) {
      unsaid.push({ candidate, rule: 'over-limit', why: 'Other bundles save more.' });
      continue;
    }
    const saving = candidate.saving > 0 ? savedBy(candidate, context) : 0;
    if (saving > 0) insert(said, { ...candidate, saving });
    else unsaid.push({ candidate, rule: 'saves-nothing', why: 'This basket would save nothing more by it.' });
  }
  return { said, unsaid };
}

/** Behind those that save as much: they come earlier in what the shopkeeper wrote, or take off more by themselves. */
function insert(found: BundleCandidate[], candidate: BundleCandidate): void {
  const at = found.findIndex(({ saving }) => saving < candidate.saving);
  found.splice(at < 0 ? found.length : at, 0, candidate);
}

/** What the basket would save with the pieces, less what it saves now; 0 where they complete another bundle instead. */
export function savedBy({ bundle, item, quantity }: BundleCandidate, context: Context): Money {
  const { sale, priced, priceBook } = context;
  const then = priceSale({ ...sale, lines: withPieces(sale.lines, item, quantity) }, priceBook);
  // The added pieces may save by completing another bundle; that one's card says so.
  const applied = timesIn(then, bundle.id) > timesIn(priced, bundle.id);
  return applied ? Math.max(0, then.saving - priced.saving) : 0;
}

function timesIn(priced: PricedSale, id: string): number {
  return priced.bundles.find(({ bundleId }) => bundleId === id)?.times ?? 0;
}
