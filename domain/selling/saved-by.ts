import type { Money } from '../money.ts';
import { bestBundles, defaultSteps } from '../pricing/best-bundles.ts';
import { liveBundles, memoryOf, unitsForBundles } from '../pricing/price-sale.ts';
import type { BundleCandidate } from './candidate.ts';
import type { Context } from './context.ts';
import { tiedTo } from './tied.ts';
import { withPieces } from './with-pieces.ts';

/**
 * What the basket would save more with the pieces that a bundle lacks; 0 where they would complete another bundle
 * instead, whose own card says so. Only what bundles tie to the pieces is solved again: the rest of the basket stays as it is.
 */
export function savedBy({ bundle, item, quantity }: BundleCandidate, context: Context): Money {
  const { sale, priced, priceBook } = context;
  const tied = tiedTo(item, quantity, context);
  const some = { ...sale, lines: withPieces([...tied], item, quantity) };
  const units = unitsForBundles(some);
  const { applied, saving } = bestBundles(
    units,
    liveBundles(some, priceBook),
    defaultSteps,
    memoryOf(priceBook),
  );
  const times = applied.find(({ bundleId }) => bundleId === bundle.id)?.times ?? 0;
  const timesNow = priced.bundles.find(({ bundleId }) => bundleId === bundle.id)?.times ?? 0;
  if (times <= timesNow) return 0;
  const ids = new Set(tied.map(({ id }) => id));
  const shares = priced.bundles.flatMap((one) => one.shares).filter(({ lineId }) => ids.has(lineId));
  const savingNow = shares.reduce((sum, share) => sum + share.saving, 0);
  return Math.max(0, saving - savingNow);
}
