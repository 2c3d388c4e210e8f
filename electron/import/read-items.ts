import { readBarcode } from '../../domain/price-book/barcode.ts';
import type { Item } from '../../domain/price-book/item.ts';
import { csvRows } from './csv-rows.ts';
import type { StoreTerms } from './item-fields.ts';
import { itemColumns, readItem } from './item-fields.ts';
import type { Report } from './problems.ts';
import { quoted } from './problems.ts';

/**
 * What could be read of items.csv: each item with the line that it begins on. Faulty items are in it too, so that
 * rules can be checked against them. `whole` is false when there were lines that could not be read as items at all.
 */
export type ReadItems = {
  items: Item[];
  lines: number[];
  /** Where in `items` each sku is. */
  places: ReadonlyMap<string, number>;
  whole: boolean;
};

/** The place in the items of each sku, and the line of each barcode key, when it was first seen. */
type Seen = { skus: Map<string, number>; barcodes: Map<string, number> };

/** Reads items.csv row by row and reports every fault; the items are only to be sold when there was none. */
export function readItems(bytes: Buffer, terms: StoreTerms, report: Report): ReadItems {
  const seen: Seen = { skus: new Map(), barcodes: new Map() };
  const read = { items: [] as Item[], lines: [] as number[], places: seen.skus, whole: true };
  for (const { line, row } of csvRows(bytes, itemColumns, report)) {
    if (!row) {
      read.whole = false;
      continue;
    }
    const item = readItem(row, terms, (of, what) => report(line, what, of));
    read.items.push(item);
    read.lines.push(line);
    noteSku(item.sku, read, seen.skus, report);
    noteBarcodes([...item.barcodes, ...item.packs.map(({ code }) => code)], line, seen.barcodes, report);
  }
  if (read.whole && read.items.length === 0) report(null, ['noItems']);
  reportSkusThatAreBarcodes(read, seen.barcodes, report);
  return read;
}

/** Takes note of the last item's sku. */
function noteSku(sku: string, { lines }: ReadItems, places: Map<string, number>, report: Report): void {
  const first = places.get(sku);
  const last = lines.length - 1;
  if (first === undefined) places.set(sku, last);
  else if (sku !== '') report(lines[last] ?? null, ['onLine', lines[first] ?? 0], `sku ${quoted(sku)}`);
}

function noteBarcodes(codes: string[], line: number, seen: Map<string, number>, report: Report): void {
  for (const code of codes) {
    const key = keyOf(code);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    else report(line, first === line ? ['onThisLine'] : ['onLine', first], `barcode ${code}`);
  }
}

function keyOf(code: string): string | undefined {
  const read = readBarcode(code);
  return read.ok ? read.key : undefined;
}

/** Whatever is scanned is looked up as a barcode first, so a sku that is another item's barcode could not be sold. */
function reportSkusThatAreBarcodes(
  read: ReadItems,
  barcodes: ReadonlyMap<string, number>,
  report: Report,
): void {
  read.items.forEach((item, at) => {
    const line = read.lines[at] ?? 0;
    const other = barcodes.get(keyOf(item.sku) ?? '');
    if (other !== undefined && other !== line) {
      report(line, ['barcodeOnLine', other], `sku ${item.sku}`);
    }
  });
}
