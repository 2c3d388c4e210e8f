import type { Item } from '../domain/price-book/item.ts';

// A subquery: a join with the sold pieces makes each look-up take nearly three times as long.
const sold = 'coalesce((SELECT quantity FROM stock_sold WHERE sku = i.sku), 0)';

/** The columns of an item from `items i`, its stock less what was sold since the count. Read them with `itemOf`. */
export const itemColumns = `
  i.sku, i.name, i.category, i.tags, i.barcodes, i.price, i.floor, i.on_offer AS onOffer, i.cost,
  i.tax_rate AS taxRate, i.kind, i.stock - ${sold} AS stock, i.benefit, i.aisle, i.photo,
  i.elsewhere, i.lasts_days AS lastsDays`;

/** Whether a piece is left of an item from `items i`; a service always is. */
export const available = `(i.stock IS NULL OR i.stock > ${sold})`;

export type ItemRow = Omit<Item, 'tags' | 'barcodes' | 'onOffer'> & {
  tags: string;
  barcodes: string;
  onOffer: 0 | 1;
};

/** An item as the rules know it. A count below zero (sold more than were counted) reads as none left. */
export function itemOf(row: ItemRow): Item {
  const stock = row.stock === null ? null : Math.max(0, row.stock);
  const onOffer = row.onOffer === 1;
  return { ...row, stock, onOffer, tags: JSON.parse(row.tags), barcodes: JSON.parse(row.barcodes) };
}
