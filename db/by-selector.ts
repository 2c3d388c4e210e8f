import type { Selector } from '../domain/price-book/item.ts';
import type { ReadableDb } from './handles.ts';

/** Asks for one row of `items i` that a selector names; `sql` is given the rows, and the price that each way's index orders by. */
export function bySelector(db: ReadableDb, sql: (from: string, price: string) => string) {
  const sku = db.prepare(sql('items i WHERE i.sku = ?', 'i.price'));
  const category = db.prepare(sql('items i WHERE i.category = ?', 'i.price'));
  const tag = db.prepare(
    sql('item_tags t CROSS JOIN items i ON i.id = t.item_id WHERE t.tag = ?', 't.price'),
  );
  return (selector: Selector): unknown => {
    if ('sku' in selector) return sku.get(selector.sku);
    return 'category' in selector ? category.get(selector.category) : tag.get(selector.tag);
  };
}
