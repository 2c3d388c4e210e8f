import type { Bundle, Slot } from '../price-book/bundle.ts';
import type { Item } from '../price-book/item.ts';
import type { Taken, Units } from '../pricing/line-units.ts';
import type { Missing } from '../pricing/missing-units.ts';
import { missingUnits } from '../pricing/missing-units.ts';
import { unitsForBundles } from '../pricing/price-sale.ts';
import type { Line } from '../sale/sale.ts';
import { everyLineOf } from './basket.ts';
import { answeredFirst, firstInStock } from './choices.ts';
import type { Context } from './context.ts';

const mostChoices = 6;

/** What would complete a bundle: which pieces, picked from which items, beside which units of the basket. */
export type Completion = { quantity: number; items: readonly Item[]; item: Item; taken: readonly Taken[] };

/** Answers the cheapest pieces that complete a bundle, whichever slot they are for; of equal ones the first slot's. */
export function completionsIn(context: Context): (bundle: Bundle) => Completion | undefined {
  const shelf = shelfOf(context);
  return (bundle) => {
    let best: Completion | undefined;
    for (const missing of missingFor(bundle, shelf, context)) {
      const found = completionOf(missing, bundle, context);
      if (found && (!best || costOf(found) < costOf(best))) best = found;
    }
    return best;
  };
}

function costOf({ item, quantity }: Completion): number {
  return item.price * quantity;
}

function completionOf(
  { slot, quantity, taken }: Missing,
  { notOnOffer = false }: Bundle,
  { priceBook, basket, answered }: Context,
): Completion | undefined {
  if (slot.lead) return undefined;
  const found = priceBook.choices(slot.choose, mostChoices);
  const allowed = notOnOffer ? found.filter(({ onOffer }) => !onOffer) : found;
  const items = answeredFirst(allowed, answered);
  const item = firstInStock(items, quantity, basket);
  return item && { quantity, items, item, taken };
}

/** A line's units as bundles see them, how many of them no bundle has, and its place in scan order. */
type Stock = { units: Units; free: number; place: number };

type Shelf = ReadonlyMap<string, Stock>;

function shelfOf({ sale, priced: { bundles } }: Context): Shelf {
  const shelf = new Map<string, Stock>();
  unitsForBundles(sale).forEach((units, place) => {
    shelf.set(units.lineId, { units, free: units.quantity, place });
  });
  for (const { lineId, quantity } of bundles.flatMap(({ shares }) => shares)) {
    const stock = shelf.get(lineId);
    if (stock) stock.free -= quantity;
  }
  return shelf;
}

/** What the bundle lacks with all units of the basket; where it lacks nothing, with those that no bundle has. */
function missingFor(bundle: Bundle, shelf: Shelf, { basket }: Context): Missing[] {
  const reached = bundle.slots.map(({ choose }) => everyLineOf(choose, basket));
  if (shortSlots(bundle.slots, reached, ({ quantity }) => quantity) > 1) return [];
  const lines = [...new Set(reached.flat())];
  const own = lines.flatMap(({ id }) => shelf.get(id) ?? []).sort((a, b) => a.place - b.place);
  const missing = missingUnits(
    bundle,
    own.map(({ units }) => units),
  );
  if (missing.length > 0) return missing;
  if (shortSlots(bundle.slots, reached, ({ id }) => shelf.get(id)?.free ?? 0) > 1) return [];
  return missingUnits(
    bundle,
    own.map(({ units, free }) => ({ ...units, quantity: free })),
  );
}

/** How many slots have too few units, each by itself: more than one, and no pieces for one slot complete the bundle. */
function shortSlots(
  slots: readonly Slot[],
  reached: readonly (readonly Line[])[],
  unitsOf: (line: Line) => number,
): number {
  let short = 0;
  slots.forEach(({ quantity }, at) => {
    let there = 0;
    for (const line of reached[at] ?? []) there += unitsOf(line);
    if (there < quantity) short++;
  });
  return short;
}
