import type { Bundle } from '../../../domain/price-book/bundle.ts';
import type { Units } from '../../../domain/pricing/line-units.ts';

/** A line of so many units at a price, named by its sku; `tags` are what bundles choose by. */
export function line(sku: string, unitPrice: number, quantity = 1, tags: string[] = []): Units {
  return { lineId: sku, sku, category: 'things', tags, unitPrice, quantity };
}

/** Slots of so many units each: "#ink" is a tag, anything else a sku. */
export function slots(...wanted: [number, string][]): Bundle['slots'] {
  return wanted.map(([quantity, name]) => ({
    quantity,
    choose: [name.startsWith('#') ? { tag: name.slice(1) } : { sku: name }],
  }));
}
