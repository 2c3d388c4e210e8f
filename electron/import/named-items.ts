import type { Money } from '../../domain/money.ts';
import type { Item, Selector } from '../../domain/price-book/item.ts';
import type { Report } from './problems.ts';
import { quoted } from './problems.ts';
import type { ReadItems } from './read-items.ts';
import type { Path } from './read-yaml.ts';

/** The prices of the items with one name. */
export type Prices = { cheapest: Money; dearest: Money };

/** What the items cost that a sku, a category or a tag names; undefined when there is no such item. */
export type Named = (selector: Selector) => Prices | undefined;

/** Names those of the items that count. */
export function nameItems({ items, places }: ReadItems, counts: (item: Item) => boolean): Named {
  const sku = (name: string) => {
    const item = items[places.get(name) ?? -1];
    return item && counts(item) ? { cheapest: item.price, dearest: item.price } : undefined;
  };
  const category = new Map<string, Prices>();
  const tag = new Map<string, Prices>();
  for (const item of items.filter(counts)) {
    widen(category, item.category, item.price);
    for (const name of item.tags) widen(tag, name, item.price);
  }
  return (selector) => {
    if ('sku' in selector) return sku(selector.sku);
    return 'category' in selector ? category.get(selector.category) : tag.get(selector.tag);
  };
}

function widen(all: Map<string, Prices>, name: string, price: Money): void {
  const before = all.get(name);
  if (!before) all.set(name, { cheapest: price, dearest: price });
  else if (price > before.dearest) before.dearest = price;
  else if (price < before.cheapest) before.cheapest = price;
}

/** Where selectors stand and what they may name. */
export type Place = { lineOf: (path: Path) => number; named: Named; report: Report };

/** Whether every selector names an item; reports those that don't. */
export function checkSelectors(
  selectors: readonly Selector[],
  path: Path,
  { lineOf, named, report }: Place,
): boolean {
  const misses = selectors.map((selector) => named(selector) === undefined);
  selectors.forEach((selector, at) => {
    const [kind, name] = Object.entries(selector)[0] ?? [];
    if (misses[at]) report(lineOf([...path, at]), ['noItemWith', kind ?? '', quoted(String(name))]);
  });
  return !misses.includes(true);
}
