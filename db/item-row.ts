import type { Item } from '../domain/price-book/item.ts';

// Subqueries: a join with the sold pieces makes each look-up take nearly three times as long.
const sold = `(coalesce((SELECT quantity FROM stock_sold WHERE sku = i.sku), 0)
  + coalesce((SELECT quantity FROM sold_elsewhere WHERE sku = i.sku), 0))`;

/** The columns of an item from `items i`, its stock less what was sold since the count, here and, as far as is known, at the store's other tills. Read them with `itemOf`. */
export const itemColumns = `
  i.sku, i.name, i.category, i.tags, i.barcodes, i.price, i.floor, i.on_offer AS onOffer, i.cost,
  i.tax_rate AS taxRate, i.kind, i.stock - ${sold} AS stock, i.benefit, i.aisle, i.photo,
  i.elsewhere, i.lasts_days AS lastsDays, i.packs, i.open_price AS openPrice, i.by_weight AS byWeight`;

/** Whether a piece is left of an item from `items i`; a service always is. */
export const available = `(i.stock IS NULL OR i.stock > ${sold})`;

type Lists = 'tags' | 'barcodes' | 'packs';
type Flags = 'onOffer' | 'openPrice' | 'byWeight';
export type ItemRow = Omit<Item, Lists | Flags> & Record<Lists, string> & Record<Flags, 0 | 1>;

/** An item as the rules know it. A count below zero says that more were sold than were counted. */
export function itemOf(row: ItemRow): Item {
  return {
    ...row,
    ...{ onOffer: row.onOffer === 1, openPrice: row.openPrice === 1, byWeight: row.byWeight === 1 },
    ...{ tags: JSON.parse(row.tags), barcodes: JSON.parse(row.barcodes), packs: JSON.parse(row.packs) },
  };
}
