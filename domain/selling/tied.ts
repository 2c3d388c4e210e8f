import type { Bundle } from '../price-book/bundle.ts';
import type { Item, Selectable } from '../price-book/item.ts';
import { selectsAny } from '../price-book/item.ts';
import type { Line } from '../sale/sale.ts';
import { everyLineOf, piecesOf } from './basket.ts';
import type { Context } from './context.ts';

/**
 * The lines, in scan order, that bundles tie to more pieces of an item, directly or through one another: no other line's
 * saving can change by them. A bundle that the basket could not fill even with the pieces ties nothing.
 */
export function tiedTo(item: Item, quantity: number, context: Context): Line[] {
  const { sale, priceBook } = context;
  const tied = new Set(context.basket.bySku.get(item.sku));
  const seen = new Set<string>();
  let next: Selectable[] = [item, ...tied];
  while (next.length > 0) {
    const found: Line[] = [];
    for (const bundle of priceBook.bundlesFor(next)) {
      if (seen.has(bundle.id)) continue;
      seen.add(bundle.id);
      for (const line of reachOf(bundle, item, quantity, context)) if (!tied.has(line)) found.push(line);
    }
    for (const line of found) tied.add(line);
    next = found;
  }
  return sale.lines.filter((line) => tied.has(line));
}

/** The lines that a bundle takes units of, where the basket with the pieces can fill each of its slots by itself. */
function reachOf(bundle: Bundle, item: Item, quantity: number, { basket }: Context): Line[] {
  const reached: Line[] = [];
  for (const { choose, quantity: wanted } of bundle.slots) {
    const lines = everyLineOf(choose, basket);
    const more = selectsAny(choose, item) ? quantity : 0;
    if (piecesOf(lines) + more < wanted) return [];
    reached.push(...lines);
  }
  return reached;
}
