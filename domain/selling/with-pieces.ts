import type { Item } from '../price-book/item.ts';
import { lineOf } from '../sale/line-of.ts';
import type { Line } from '../sale/sale.ts';

/** The lines with more pieces of an item, on its own line where there is one, as a yes would leave them. */
export function withPieces(lines: readonly Line[], item: Item, quantity: number): Line[] {
  const known = lines.some(({ sku }) => sku === item.sku);
  if (!known) return [...lines, { id: 'added', ...lineOf(item, quantity) }];
  return lines.map((line) =>
    line.sku === item.sku ? { ...line, quantity: line.quantity + quantity } : line,
  );
}
