import type { BasisPoints, Money } from '../money.ts';

/** What the store sells: goods have a stock, services have none. Money is in minor units, the tax rate in basis points. */
export type Item = {
  sku: string;
  name: string;
  category: string;
  tags: string[];
  /** In the order of the file; the first is the one printed on screens. */
  barcodes: string[];
  price: Money;
  /** No discount takes a unit below it; 0 where there is none. */
  floor: Money;
  /** Reduced already; a bundle may leave such items out. */
  onOffer: boolean;
  cost: Money;
  taxRate: BasisPoints;
  kind: 'goods' | 'service';
  /** Pieces at the last count, less what was sold since; null for a service. */
  stock: number | null;
  benefit: string;
  aisle: string;
  photo: string;
  /** Barcodes of packs that hold several pieces. */
  packs: { code: string; pieces: number }[];
  /** Has no price of its own; the cashier names it. */
  openPrice: boolean;
  /** Sold by weight: `price` is for a kilogram. */
  byWeight: boolean;
  /** Where else there is one when the shelf is empty: "Warehouse, 2 days"; empty where nowhere. */
  elsewhere: string;
  /** For how many days one serves whoever bought it; null where it lasts. */
  lastsDays: number | null;
};

/** Names one item, a whole category, or everything with a tag. */
export type Selector = { sku: string } | { category: string } | { tag: string };

/** What a selector looks at: an item, or a line with the item's facts as they were when it was scanned. */
export type Selectable = { sku: string; category: string; tags: readonly string[] };

/** Whether an item is what the selector names. */
export function selects(selector: Selector, item: Selectable): boolean {
  if ('sku' in selector) return selector.sku === item.sku;
  if ('category' in selector) return selector.category === item.category;
  return item.tags.includes(selector.tag);
}

/** Whether an item is what any of the selectors names. */
export function selectsAny(selectors: readonly Selector[], item: Selectable): boolean {
  return selectors.some((selector) => selects(selector, item));
}
