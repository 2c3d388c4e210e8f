import type { Item, Selector } from '../domain/price-book/item.ts';
import type { PriceBook } from '../domain/price-book/price-book.ts';
import type { ReadableDb } from './handles.ts';
import { available, type ItemRow, itemColumns, itemOf } from './item-row.ts';
import { kept } from './kept.ts';

/** What may fill a slot, remembered until the stock changes. */
export type Choices = { of: PriceBook['choices']; forgetAll(): void };

/** Answers what may fill a slot: the items that any selector names, those in stock and the cheapest first. */
export function choicesFrom(db: ReadableDb, item: PriceBook['item']): Choices {
  const category = (where: string) =>
    db.prepare(
      `SELECT ${itemColumns} FROM items i WHERE i.category = ? AND ${where} ORDER BY i.price, i.id LIMIT ?`,
    );
  const tag = (where: string) =>
    db.prepare(`SELECT ${itemColumns} FROM item_tags t CROSS JOIN items i ON i.id = t.item_id
                WHERE t.tag = ? AND ${where} ORDER BY t.price, t.item_id LIMIT ?`);
  const ask = {
    category: [category(available), category(`NOT ${available}`)],
    tag: [tag(available), tag(`NOT ${available}`)],
  } as const;

  const itemsOf = (selector: Selector, limit: number): Item[] => {
    if ('sku' in selector) return [item(selector.sku) ?? []].flat();
    const [[there, gone], name] =
      'category' in selector ? [ask.category, selector.category] : [ask.tag, selector.tag];
    const rows = there.all(name, limit) as ItemRow[];
    if (rows.length < limit) rows.push(...(gone.all(name, limit - rows.length) as ItemRow[]));
    return rows.map(itemOf);
  };
  const answer = kept((key) => {
    const [selectors, limit] = JSON.parse(key) as [Selector[], number];
    const found = selectors.flatMap((selector) => itemsOf(selector, limit));
    const items = new Map(found.map((one) => [one.sku, one]));
    return [...items.values()].sort(inStockThenCheapest).slice(0, limit);
  });
  return {
    of: (selectors, limit) => answer(JSON.stringify([selectors, limit])),
    forgetAll: answer.forgetAll,
  };
}

function inStockThenCheapest(a: Item, b: Item): number {
  const gone = (item: Item) => Number(item.stock !== null && item.stock <= 0);
  return gone(a) - gone(b) || a.price - b.price || (a.sku < b.sku ? -1 : 1);
}
