import type { Money } from '../money.ts';
import type { Bundle, Slot } from '../price-book/bundle.ts';
import type { Selectable } from '../price-book/item.ts';
import { selectsAny } from '../price-book/item.ts';

/** Units of one kind that a bundle may take: a line, or what is left of one. */
export type Units = Selectable & { lineId: string; unitPrice: Money; quantity: number; onOffer?: boolean };

/** Units taken from one line. */
export type Taken = { lineId: string; unitPrice: Money; quantity: number };

/** How far units fill a bundle once: what is taken, and what each slot still lacks. */
export type Fit = { taken: Taken[]; lacking: { slot: Slot; quantity: number }[] };

/**
 * Fills each slot of the bundle once from `units`. Narrow slots choose first, so that a choice slot does not take what a
 * fixed item needs. Where the price is a total or a percentage the dearest units go in (they save most); where it is an
 * amount off, the cheapest do (the dear ones stay free for other bundles).
 */
export function fitBundle(bundle: Bundle, units: readonly Units[]): Fit {
  const dearestFirst = !('amountOff' in bundle.price);
  const left = units.map((unit) => ({ unit, quantity: unit.quantity }));
  left.sort((a, b) =>
    dearestFirst ? b.unit.unitPrice - a.unit.unitPrice : a.unit.unitPrice - b.unit.unitPrice,
  );
  const candidates = (slot: Slot) => left.filter(({ unit }) => selectsAny(slot.choose, unit));
  const breadth = (slot: Slot) => candidates(slot).reduce((sum, { quantity }) => sum + quantity, 0);
  const narrowFirst = bundle.slots
    .map((slot) => ({ slot, breadth: breadth(slot) }))
    .sort((a, b) => a.breadth - b.breadth);

  const fit: Fit = { taken: [], lacking: [] };
  for (const { slot } of narrowFirst) {
    let wanted = slot.quantity;
    for (const candidate of candidates(slot)) {
      const quantity = Math.min(wanted, candidate.quantity);
      if (quantity === 0) continue;
      candidate.quantity -= quantity;
      wanted -= quantity;
      fit.taken.push({ lineId: candidate.unit.lineId, unitPrice: candidate.unit.unitPrice, quantity });
    }
    if (wanted > 0) fit.lacking.push({ slot, quantity: wanted });
  }
  return fit;
}
