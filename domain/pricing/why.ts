import { formatMoney, type Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Sale } from '../sale/sale.ts';
import type { Sentence } from '../words/words.ts';
import { bestBundles, defaultSteps } from './best-bundles.ts';
import { liveBundles, memoryOf } from './price-sale.ts';
import type { AppliedBundle, PricedSale } from './priced-sale.ts';

/** What else the units of an applied bundle could have been: the names of the other bundles and what those save. */
export type Rival = { names: string[]; saving: Money };

/** What an applied bundle took, what that saves, and what it beats. */
export type Reason = { took: string; beats: Sentence | null };

/**
 * Says why a bundle applies: "1 Printer, 2 Ink" and "Printer set 12.00 beats Ink 3 for 2 8.99". `beats` is null where no
 * other bundle wanted its units.
 */
export function reasonOf(
  applied: AppliedBundle,
  sale: Sale,
  priced: PricedSale,
  priceBook: PriceBook,
): Reason {
  const nameOf = (lineId: string) => sale.lines.find((line) => line.id === lineId)?.name ?? '';
  const money = (amount: Money) => formatMoney(amount, sale.currency, priceBook.store.locale);
  const took = applied.shares.map(({ lineId, quantity }) => `${quantity} ${nameOf(lineId)}`).join(', ');
  const rival = rivalOf(applied, sale, priced, priceBook);
  if (!rival) return { took, beats: null };
  // Ties are settled by order, so that the same basket has the same price everywhere.
  const verb = rival.saving < applied.saving ? 'beats' : 'comesBefore';
  return { took, beats: [verb, applied.name, money(applied.saving), rival.names, money(rival.saving)] };
}

/** The best that the other bundles could make of the units of `applied` together with those that no bundle took. */
export function rivalOf(
  applied: AppliedBundle,
  sale: Sale,
  priced: PricedSale,
  priceBook: PriceBook,
): Rival | undefined {
  const others = priced.bundles.filter((bundle) => bundle !== applied);
  const units = sale.lines.flatMap((line, index) => {
    const quantity = line.quantity - takenOf(others, line.id);
    const unitPrice = priced.lines[index]?.unitPrice ?? line.unitPrice;
    return quantity > 0 ? [{ ...line, lineId: line.id, unitPrice, quantity }] : [];
  });
  const rivals = liveBundles(sale, priceBook).flatMap((bundle) =>
    bundle.id === applied.bundleId ? [] : stillAllowed(bundle, others),
  );
  const { applied: found, saving } = bestBundles(units, rivals, defaultSteps, memoryOf(priceBook));
  return found.length === 0 ? undefined : { names: found.map(({ name }) => name), saving };
}

function takenOf(bundles: readonly AppliedBundle[], lineId: string): number {
  const shares = bundles.flatMap((bundle) => bundle.shares).filter((share) => share.lineId === lineId);
  return shares.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The bundle with what its limit leaves beside where it is applied already; nothing where that is used up. */
function stillAllowed(bundle: Bundle, applied: readonly AppliedBundle[]): Bundle[] {
  if (bundle.limitPerSale === undefined) return [bundle];
  const used = applied.find(({ bundleId }) => bundleId === bundle.id)?.times ?? 0;
  const limitPerSale = bundle.limitPerSale - used;
  return limitPerSale > 0 ? [{ ...bundle, limitPerSale }] : [];
}
