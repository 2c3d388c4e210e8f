import type { Item } from '../price-book/item.ts';
import type { ScannedUnits } from './events.ts';
import type { Line } from './sale.ts';

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
