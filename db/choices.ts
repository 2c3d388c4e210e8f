import type { Item, Selector } from '../domain/price-book/item.ts';
import type { PriceBook } from '../domain/price-book/price-book.ts';
import type { ReadableDb } from './handles.ts';
import { available } from './item-row.ts';
import { kept } from './kept.ts';

/** What may fill a slot, remembered until the stock changes. */
export type Choices = { of: PriceBook['choices']; forgetAll(): void };

/** Answers what may fill a slot: the items that any selector names, those in stock and the cheapest first. */
export function choicesFrom(db: ReadableDb, item: PriceBook['item']): Choices {
  const category = (where: string) =>
    db
      .prepare(`SELECT i.sku FROM items i WHERE i.category = ? AND ${where} ORDER BY i.price, i.id LIMIT ?`)
      .pluck();
  const tag = (where: string) =>
    db
      .prepare(`SELECT i.sku FROM item_tags t CROSS JOIN items i ON i.id = t.item_id
                WHERE t.tag = ? AND ${where} ORDER BY t.price, t.item_id LIMIT ?`)
      .pluck();
  const ask = {
    category: [category(available), category(`NOT ${available}`)],
    tag: [tag(available), tag(`NOT ${available}`)],
  } as const;

  const skusOf = (selector: Selector, limit: number): string[] => {
    if ('sku' in selector) return [selector.sku];
    const [queries, name] =
      'category' in selector ? [ask.category, selector.category] : [ask.tag, selector.tag];
    const there = queries[0].all(name, limit) as string[];
    return there.length === limit
      ? there
      : [...there, ...(queries[1].all(name, limit - there.length) as string[])];
  };
  const answer = kept((key) => {
    const [selectors, limit] = JSON.parse(key) as [Selector[], number];
    const skus = new Set(selectors.flatMap((selector) => skusOf(selector, limit)));
    const items = [...skus].flatMap((sku) => item(sku) ?? []);
    return items.sort(inStockThenCheapest).slice(0, limit);
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
