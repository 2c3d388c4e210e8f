import { allocate } from '../allocate.ts';
import type { Application } from './applications.ts';
import type { AppliedBundle, BundleShare } from './priced-sale.ts';

/** One entry a bundle, the greatest saving first; each application's saving is split over its lines by price. */
export function mergeApplications(applications: readonly Application[]): AppliedBundle[] {
  const merged = new Map<string, AppliedBundle>();
  for (const { bundle, taken, saving, times } of applications) {
    const { id: bundleId, name } = bundle;
    const entry = merged.get(bundleId) ?? { bundleId, name, times: 0, saving: 0, shares: [] };
    merged.set(bundleId, entry);
    entry.times += times;
    entry.saving += saving * times;
    const parts = allocate(
      saving,
      taken.map(({ unitPrice, quantity }) => unitPrice * quantity),
    );
    taken.forEach(({ lineId, quantity }, at) => {
      addShare(entry.shares, { lineId, quantity: quantity * times, saving: (parts[at] ?? 0) * times });
    });
  }
  return [...merged.values()].sort((a, b) => b.saving - a.saving);
}

function addShare(shares: BundleShare[], share: BundleShare): void {
  const known = shares.find(({ lineId }) => lineId === share.lineId);
  if (!known) shares.push(share);
  else {
    known.quantity += share.quantity;
    known.saving += share.saving;
  }
}
