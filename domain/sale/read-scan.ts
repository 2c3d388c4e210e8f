import { maskCardNumbers } from '../card-numbers.ts';
import { looksLikeAddress } from '../codes/digital-link.ts';
import { looksLikeElements } from '../codes/element-string.ts';
import { priceOfWeight, readEmbedded, weightOfPrice } from '../codes/embedded.ts';
import { readUnitCode, type UnitCode } from '../codes/gs1.ts';
import { readBarcode } from '../price-book/barcode.ts';
import type { Item } from '../price-book/item.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Sentence } from '../words/words.ts';
import type { RefusalCode } from './commands.ts';
import { noItem, printable } from './no-item.ts';
import type { Line } from './sale.ts';

/** What a scan means for the basket: so many pieces of an item at a price, perhaps of one very unit. */
export type Scanned = { item: Item; pieces: number; unit?: Line['unit'] };

export type ReadScan =
  | { ok: true; scanned: Scanned }
  | { ok: false; refusal: [code: RefusalCode, message: Sentence] };

/**
 * Reads any code that names an item: a barcode, a multi-pack's, a sku, a label of the scales, a GS1 element string or
 * Digital Link address. Refuses a torn or unknown one, and a unit whose day is over.
 */
export function readScan(code: string, priceBook: PriceBook, today: string): ReadScan {
  if (looksLikeAddress(code) || looksLikeElements(code)) return readTwoDimensional(code, priceBook, today);
  const barcode = readBarcode(code);
  const known = barcode.ok ? priceBook.itemByCode(barcode.key) : undefined;
  if (known && barcode.ok) return scanned({ item: known, pieces: priceBook.piecesOf(barcode.key) });
  const label = barcode.ok ? readLabel(code.trim(), priceBook) : undefined;
  if (label?.item.price === 0) return refused('torn-barcode', ['emptyLabel']);
  if (label) return scanned(label);
  // A sku may be digits that look like a barcode, even like a misread one.
  const named = barcode.ok || barcode.why === 'check-digit' ? priceBook.item(code.trim()) : undefined;
  return named ? scanned({ item: named, pieces: 1 }) : { ok: false, refusal: noItem(code, barcode) };
}

function scanned(what: Scanned): ReadScan {
  return { ok: true, scanned: what };
}

function readLabel(code: string, priceBook: PriceBook): Scanned | undefined {
  const label = readEmbedded(code, priceBook.store.scales);
  const item = label && priceBook.itemByCode(label.item);
  if (!label || !item) return undefined;
  const grams = 'weight' in label ? label.weight : weightOfPrice(label.price, item.price);
  const price = 'price' in label ? label.price : priceOfWeight(item.price, grams);
  return { item: { ...item, price, floor: Math.min(item.floor, price) }, pieces: 1, unit: { grams } };
}

function readTwoDimensional(code: string, priceBook: PriceBook, today: string): ReadScan {
  const read = readUnitCode(code.trim(), today);
  if (!read.ok) {
    return refused('torn-barcode', ['misreadCode', printable(code), read.why]);
  }
  const { unit } = read;
  const item = priceBook.itemByCode(unit.gtin);
  if (!item) return refused('unknown-barcode', ['unknownCode', unit.gtin]);
  if (unit.sellUntil !== null && unit.sellUntil < today) {
    return refused('expired', ['expired', item.name, unit.sellUntil]);
  }
  const pieces = unit.pieces ?? priceBook.piecesOf(unit.gtin);
  return scanned({ item: weighed(item, unit), pieces, unit: unitOf(unit) });
}

function weighed(item: Item, { weight }: UnitCode): Item {
  if (weight === null || !item.byWeight) return item;
  const price = priceOfWeight(item.price, weight);
  return { ...item, price, floor: Math.min(item.floor, price) };
}

function unitOf({ weight, batch, serial }: UnitCode): Line['unit'] {
  if (weight === null && batch === null && serial === null) return undefined;
  return {
    ...(weight === null ? {} : { grams: weight }),
    ...(batch === null ? {} : { batch: maskCardNumbers(batch) }),
    ...(serial === null ? {} : { serial: maskCardNumbers(serial) }),
  };
}

function refused(code: RefusalCode, message: Sentence): ReadScan {
  return { ok: false, refusal: [code, message] };
}
