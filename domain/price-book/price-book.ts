import type { Bundle } from './bundle.ts';
import type { Item, Selectable, Selector } from './item.ts';
import type { Need } from './need.ts';
import type { Rule } from './rule.ts';
import type { Store } from './store.ts';

/** A whole price book as it is imported; the order of bundles and rules is the shopkeeper's. */
export type PriceBookContents = {
  store: Store;
  items: Item[];
  bundles: Bundle[];
  rules: Rule[];
  needs: Need[];
};

/**
 * The price book as pricing and suggestions see it: look-ups only, the same answers for as long as the price-book
 * version and the stock stay the same. The database answers them for a million items, an array in the tests.
 */
export type PriceBook = {
  version: number;
  store: Store;
  item(sku: string): Item | undefined;
  /** By any barcode (a UPC-A is its EAN-13), else by sku. */
  itemByCode(code: string): Item | undefined;
  /** How many pieces a barcode stands for: 1 but for the barcode of a multi-pack. */
  piecesOf(code: string): number;
  bundle(id: string): Bundle | undefined;
  /** Bundles with a slot that takes any of these items, each once, in the shopkeeper's order. */
  bundlesFor(items: readonly Selectable[]): readonly Bundle[];
  /** Rules that this item triggers, in the shopkeeper's order. */
  rulesFor(item: Selectable): readonly Rule[];
  /** Questions that this item calls for, in the shopkeeper's order. */
  needsFor(item: Selectable): readonly Need[];
  /** At most `limit` items that any selector names, those in stock and the cheapest first. */
  choices(selectors: readonly Selector[], limit: number): readonly Item[];
};
