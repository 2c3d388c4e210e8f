import type { Bundle } from '../price-book/bundle.ts';
import { selectsAny } from '../price-book/item.ts';
import { sizeOf } from './kinds/every-kind.ts';
import type { Taken, Units } from './line-units.ts';

/** A slot that would complete a bundle once more if it had `quantity` more units, and the units that fill the rest. */
export type Missing = { slot: Bundle['slots'][number]; quantity: number; taken: Taken[] };

/**
 * The slots of which each alone could complete the bundle once more with units that come in; empty where the basket
 * completes it by itself, where more than one slot lacks, or where nothing of it is there. The dearest units fill first.
 */
export function missingUnits(bundle: Bundle, units: readonly Units[]): Missing[] {
  const size = sizeOf(bundle);
  const full = fill(bundle, units);
  const lacking = size - full.filled;
  if (lacking === 0 || full.filled === 0) return [];
  return bundle.slots.flatMap((slot, at) => {
    if (slot.quantity < lacking) return [];
    const rest = bundle.slots.map((one, place) => one.quantity - (place === at ? lacking : 0));
    const { filled, taken } = fill(bundle, units, rest);
    return filled === size - lacking ? [{ slot, quantity: lacking, taken }] : [];
  });
}

/** As many units as the slots can hold, each unit in one of them; a slot gives way where its unit fits elsewhere. */
function fill(
  bundle: Bundle,
  units: readonly Units[],
  wanted = bundle.slots.map(({ quantity }) => quantity),
) {
  const lines = units.toSorted((a, b) => b.unitPrice - a.unitPrice);
  const held = wanted.map(() => lines.map(() => 0));
  const left = lines.map(({ quantity }) => quantity);
  const open = wanted.slice();
  const fits = (slot: number, line: number) => {
    const { choose } = bundle.slots[slot] as Bundle['slots'][number];
    const unit = lines[line] as Units;
    return selectsAny(choose, unit) && !(bundle.notOnOffer && unit.onOffer);
  };

  /** Puts one unit of a line into a slot, moving others from slot to slot to make room. */
  function place(line: number, tried: Set<number>): boolean {
    for (let slot = 0; slot < wanted.length; slot++) {
      if (tried.has(slot) || !fits(slot, line)) continue;
      tried.add(slot);
      const own = held[slot] as number[];
      if ((open[slot] as number) > 0) {
        open[slot] = (open[slot] as number) - 1;
        own[line] = (own[line] as number) + 1;
        return true;
      }
      const moved = own.findIndex((count, other) => count > 0 && place(other, tried));
      if (moved < 0) continue;
      own[moved] = (own[moved] as number) - 1;
      own[line] = (own[line] as number) + 1;
      return true;
    }
    return false;
  }

  let filled = 0;
  for (let line = 0; line < lines.length; line++) {
    while ((left[line] as number) > 0 && place(line, new Set())) {
      left[line] = (left[line] as number) - 1;
      filled++;
    }
  }
  const taken = lines.flatMap(({ lineId, unitPrice }, line): Taken[] => {
    const quantity = held.reduce((sum, own) => sum + (own[line] as number), 0);
    return quantity > 0 ? [{ lineId, unitPrice, quantity }] : [];
  });
  return { filled, taken };
}
