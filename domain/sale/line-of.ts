import type { Item } from '../price-book/item.ts';
import type { ScannedUnits } from './events.ts';
import type { Line, Sale } from './sale.ts';

/** The facts of an item that a line keeps, so that a later price book never changes them. */
export function lineOf(item: Item, quantity: number, unit?: Line['unit']): ScannedUnits {
  const { sku, name, category, tags, price, floor, onOffer, cost, taxRate, kind } = item;
  return {
    sku,
    barcode: item.barcodes[0] ?? '',
    name,
    category,
    tags,
    quantity,
    unitPrice: price,
    floor,
    onOffer,
    cost,
    taxRate,
    kind,
    ...(unit && { unit }),
  };
}

/** The line that holds the item at this price already, else the next new one; a unit of its own gets a line of its own. */
export function lineFor(sale: Sale, item: Item, unit?: Line['unit']): string {
  const same = (line: Line) =>
    line.sku === item.sku && !line.unit && (!item.openPrice || line.unitPrice === item.price);
  return (unit ? undefined : sale.lines.find(same)?.id) ?? `l${sale.linesEver + 1}`;
}
