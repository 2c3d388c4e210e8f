import { readBarcode } from '../../domain/price-book/barcode.ts';
import { selects } from '../../domain/price-book/item.ts';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import type { CheckedBook } from './check-entries.ts';
import { nameItems } from './named-items.ts';

/** A whole price book in memory as checks of changes look it up. */
export function contentsBook(contents: PriceBookContents): CheckedBook {
  const { items, ...rest } = contents;
  const places = new Map(items.map(({ sku }, at) => [sku, at]));
  const owners = new Map(
    items.flatMap(({ sku, barcodes, packs }) =>
      [...barcodes, ...packs.map(({ code }) => code)].map((code) => {
        const read = readBarcode(code);
        return [read.ok ? read.key : code, sku] as const;
      }),
    ),
  );
  const read = { items, lines: [], places, whole: true };
  return {
    ...rest,
    named: nameItems(read, () => true),
    notOnOffer: nameItems(read, (item) => !item.onOffer),
    ownerOf: (key) => owners.get(key),
    hasSku: (sku) => places.has(sku),
    withoutBenefit: (selector) => items.find((item) => item.benefit === '' && selects(selector, item))?.sku,
    taxRates: () => [...new Set(items.map(({ taxRate }) => taxRate))],
    hasItems: () => items.length > 0,
  };
}
