import type { Selector } from '../price-book/item.ts';
import type { Line } from '../sale/sale.ts';

/** The lines of a basket by what they are, so that many rules can be asked of many lines. */
export type Basket = {
  bySku: ReadonlyMap<string, readonly Line[]>;
  byCategory: ReadonlyMap<string, readonly Line[]>;
  byTag: ReadonlyMap<string, readonly Line[]>;
};

const none: readonly Line[] = [];

export function basketOf(lines: readonly Line[]): Basket {
  const [bySku, byCategory, byTag] = [new Map(), new Map(), new Map()] as Map<string, Line[]>[];
  const add = (index: Map<string, Line[]> | undefined, name: string, line: Line) => {
    const known = index?.get(name);
    if (known) known.push(line);
    else index?.set(name, [line]);
  };
  for (const line of lines) {
    add(bySku, line.sku, line);
    add(byCategory, line.category, line);
    for (const tag of line.tags) add(byTag, tag, line);
  }
  return { bySku, byCategory, byTag } as Basket;
}

/** The lines that a selector names, in scan order. */
export function linesOf(selector: Selector, basket: Basket): readonly Line[] {
  if ('sku' in selector) return basket.bySku.get(selector.sku) ?? none;
  if ('category' in selector) return basket.byCategory.get(selector.category) ?? none;
  return basket.byTag.get(selector.tag) ?? none;
}

/** Whether the basket holds what any of the selectors names. */
export function isThere(selectors: readonly Selector[], basket: Basket): boolean {
  return selectors.some((selector) => linesOf(selector, basket).length > 0);
}

/** The lines that any of the selectors names, each once. */
export function everyLineOf(selectors: readonly Selector[], basket: Basket): readonly Line[] {
  const [first] = selectors;
  if (!first) return none;
  if (selectors.length === 1) return linesOf(first, basket);
  return [...new Set(selectors.flatMap((selector) => linesOf(selector, basket)))];
}

export function piecesOf(lines: Iterable<Line>): number {
  let pieces = 0;
  for (const line of lines) pieces += line.quantity;
  return pieces;
}

/** How many of an item the basket holds. */
export function piecesIn(basket: Basket, sku: string): number {
  return piecesOf(basket.bySku.get(sku) ?? none);
}
