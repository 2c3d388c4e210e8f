import type { Item } from '../price-book/item.ts';
import type { Line } from '../sale/sale.ts';
import type { Choice } from './suggestion.ts';

/** An item as a choice; what lies in the basket already is no longer on the shelf. */
export function choiceOf(item: Item, lines: readonly Line[]): Choice {
  const { sku, name, price, aisle } = item;
  const inBasket = lines.find((line) => line.sku === sku)?.quantity ?? 0;
  return { sku, name, price, aisle, stock: item.stock === null ? null : Math.max(0, item.stock - inBasket) };
}

/** Whether the shelf holds that many; a service is always to be had. */
export function inStock({ stock }: Choice, quantity: number): boolean {
  return stock === null || stock >= quantity;
}

/** The first choice that is in stock, else the first one. */
export function firstInStock(choices: readonly Choice[], quantity: number): Choice | undefined {
  return choices.find((choice) => inStock(choice, quantity)) ?? choices[0];
}
