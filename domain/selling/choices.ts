import type { Item } from '../price-book/item.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Basket } from './basket.ts';
import { piecesIn } from './basket.ts';
import type { Context } from './context.ts';
import type { Choice } from './suggestion.ts';

/** An item as a choice; what lies in the basket already is no longer on the shelf. */
export function choiceOf(item: Item, basket: Basket): Choice {
  const { sku, name, price, aisle } = item;
  return { sku, name, price, aisle, stock: leftOf(item, basket) };
}

/** How many are left on the shelf beside those in the basket; null for a service. */
export function leftOf({ sku, stock }: Item, basket: Basket): number | null {
  return stock === null ? null : Math.max(0, stock - piecesIn(basket, sku));
}

/** Whether the shelf holds that many; a service is always to be had. */
export function isInStock(item: Item, quantity: number, basket: Basket): boolean {
  return (leftOf(item, basket) ?? quantity) >= quantity;
}

/** The first item that is in stock, else the first one. */
export function firstInStock(items: readonly Item[], quantity: number, basket: Basket): Item | undefined {
  return items.find((item) => isInStock(item, quantity, basket)) ?? items[0];
}

/** The one of these skus to offer: the first in stock, else the first; nothing where the price book lacks them all. */
export function firstOffered(skus: readonly string[], quantity: number, context: Context): Item | undefined {
  const { priceBook, basket, answered } = context;
  if (answered.size > 0) return firstInStock(offered(skus, priceBook, answered), quantity, basket);
  let first: Item | undefined;
  for (const sku of skus) {
    const item = priceBook.item(sku);
    if (item && isInStock(item, quantity, basket)) return item;
    first ??= item;
  }
  return first;
}

/** The items of these skus that the price book has, what the customer's answers speak for first. */
export function offered(
  skus: readonly string[],
  priceBook: PriceBook,
  answered: Context['answered'],
): readonly Item[] {
  const items: Item[] = [];
  for (const sku of skus) {
    const item = priceBook.item(sku);
    if (item) items.push(item);
  }
  return answeredFirst(items, answered);
}

/** What carries a tag that an answer gave comes first; else the order stays. */
export function answeredFirst(items: readonly Item[], answered: Context['answered']): readonly Item[] {
  if (answered.size === 0) return items;
  const fits = ({ tags }: Item) => Number(tags.some((tag) => answered.has(tag)));
  return items.toSorted((a, b) => fits(b) - fits(a));
}
