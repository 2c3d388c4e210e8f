import type { Bundle } from '../../domain/price-book/bundle.ts';
import type { Application } from '../../domain/pricing/applications.ts';
import { type BasketLine, fillsOnce, savingOf } from './bundle-rules.ts';

/** One application: what it took and what it says it saves. */
export type Claimed = { bundleId: string; taken: { lineId: string; quantity: number }[]; saving: number };

/** Every single application that the till reports. */
export function claimsOf(applications: readonly Application[]): Claimed[] {
  return applications.flatMap(({ bundle, taken, saving, times }) =>
    Array.from({ length: times }, () => ({ bundleId: bundle.id, taken, saving })),
  );
}

/**
 * Whether the applications can be made of this basket at all: everything full, nothing taken twice, no limit passed,
 * every saving what the rules say and above zero. Answers what is wrong, or nothing.
 */
export function faultOf(
  lines: readonly BasketLine[],
  bundles: readonly Bundle[],
  claimed: readonly Claimed[],
) {
  const left = new Map(lines.map((line) => [line.lineId, line.quantity]));
  for (const { bundleId, taken, saving } of claimed) {
    const bundle = bundles.find(({ id }) => id === bundleId);
    if (!bundle) return `no bundle ${bundleId}`;
    for (const { lineId, quantity } of taken) left.set(lineId, (left.get(lineId) ?? -1) - quantity);
    const units = taken.flatMap(({ lineId, quantity }) =>
      lines
        .filter((line) => line.lineId === lineId)
        .flatMap((line) => Array<BasketLine>(quantity).fill(line)),
    );
    if (!fillsOnce(bundle, units)) return `${bundleId} is not filled`;
    const prices = units.map(({ unitPrice }) => unitPrice);
    if (saving !== savingOf(bundle.price, prices))
      return `${bundleId} saves ${savingOf(bundle.price, prices)}`;
    if (saving <= 0) return `${bundleId} saves nothing`;
  }
  if ([...left.values()].some((quantity) => quantity < 0)) return 'a unit is taken twice';
  const passed = bundles.find(
    ({ id, limitPerSale = Number.POSITIVE_INFINITY }) =>
      claimed.filter(({ bundleId }) => bundleId === id).length > limitPerSale,
  );
  return passed && `${passed.id} passes its limit`;
}

/** Who takes each unit in scan order, as places in `bundles`; units of a line count from the earliest bundle on. */
export function takersOf(
  lines: readonly BasketLine[],
  bundles: readonly Bundle[],
  claimed: readonly Claimed[],
): number[] {
  return lines.flatMap(({ lineId, quantity }) => {
    const takers = claimed.flatMap(({ bundleId, taken }) => {
      const units = taken.reduce((sum, one) => sum + (one.lineId === lineId ? one.quantity : 0), 0);
      return Array<number>(units).fill(bundles.findIndex(({ id }) => id === bundleId));
    });
    const unused = Array<number>(Math.max(0, quantity - takers.length)).fill(bundles.length);
    return [...takers.sort((a, b) => a - b), ...unused];
  });
}
