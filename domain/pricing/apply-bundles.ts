import { allocate } from '../allocate.ts';
import type { Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Taken, Units } from './bundle-fit.ts';
import { bundleSaving, fitBundle, grossOf } from './bundle-fit.ts';
import type { AppliedBundle, BundleShare } from './priced-sale.ts';

type Application = { bundle: Bundle; taken: Taken[]; saving: Money; times: number };

/**
 * Takes the application that saves most, again and again, until none saves anything; ties go to the earlier bundle. Each
 * unit is in at most one application, so the customer never pays more than without bundles.
 */
export function applyBundles(units: readonly Units[], bundles: readonly Bundle[]): AppliedBundle[] {
  let left = units.filter(({ quantity }) => quantity > 0);
  const applied: Application[] = [];
  for (;;) {
    const best = bestApplication(left, bundles);
    if (!best) return merge(applied);
    applied.push(best);
    left = without(left, best);
  }
}

function bestApplication(units: readonly Units[], bundles: readonly Bundle[]): Application | undefined {
  let best: Application | undefined;
  for (const bundle of bundles) {
    const { taken, lacking } = fitBundle(bundle, units);
    if (lacking.length > 0) continue;
    const saving = bundleSaving(bundle, grossOf(taken));
    if (saving > (best?.saving ?? 0)) best = { bundle, taken, saving, times: repeats(taken, units) };
  }
  return best;
}

/** How often the same units can be taken: the next best application is this one again, until a line runs out. */
function repeats(taken: readonly Taken[], units: readonly Units[]): number {
  const perLine = takenPerLine(taken);
  const counts = units
    .filter(({ lineId }) => perLine.has(lineId))
    .map(({ lineId, quantity }) => Math.floor(quantity / (perLine.get(lineId) ?? 1)));
  return Math.min(...counts);
}

function without(units: readonly Units[], { taken, times }: Application): Units[] {
  const perLine = takenPerLine(taken);
  return units
    .map((unit) => ({ ...unit, quantity: unit.quantity - times * (perLine.get(unit.lineId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

function takenPerLine(taken: readonly Taken[]): Map<string, number> {
  const perLine = new Map<string, number>();
  for (const { lineId, quantity } of taken) perLine.set(lineId, (perLine.get(lineId) ?? 0) + quantity);
  return perLine;
}

/** One entry a bundle, with the saving split over the units by price, to the last cent. */
function merge(applications: readonly Application[]): AppliedBundle[] {
  const merged = new Map<string, AppliedBundle>();
  for (const { bundle, taken, saving, times } of applications) {
    const entry = merged.get(bundle.id) ?? {
      bundleId: bundle.id,
      name: bundle.name,
      times: 0,
      saving: 0,
      shares: [],
    };
    merged.set(bundle.id, entry);
    entry.times += times;
    entry.saving += saving * times;
    const parts = allocate(
      saving,
      taken.map(({ unitPrice, quantity }) => unitPrice * quantity),
    );
    taken.forEach((take, index) => {
      addShare(entry.shares, {
        lineId: take.lineId,
        quantity: take.quantity * times,
        saving: (parts[index] ?? 0) * times,
      });
    });
  }
  return [...merged.values()];
}

function addShare(shares: BundleShare[], share: BundleShare): void {
  const known = shares.find(({ lineId }) => lineId === share.lineId);
  if (!known) shares.push(share);
  else {
    known.quantity += share.quantity;
    known.saving += share.saving;
  }
}
