import { crc32, deflateSync, inflateSync } from 'node:zlib';
import receiptline from 'receiptline';
import { ownCode } from '../../domain/codes/own-code.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { Store } from '../../domain/price-book/store.ts';
import { noTerms, type Terms } from '../../domain/pricing/terms.ts';
import { type Print, receiptMarkup } from '../../domain/receipt/receipt-markup.ts';
import { usualColumns } from '../../domain/receipt/rows.ts';
import { store } from '../builders/price-book.ts';
import { type Bought, priceOf, saleOf } from '../builders/priced-sale.ts';

export type ReceiptGiven = {
  bought: readonly Bought[];
  bundles?: readonly Bundle[];
  shop?: Partial<Store>;
  terms?: Partial<Terms>;
  print?: Print;
  columns?: number;
};

/** What the barcode of these receipts says. */
export const receiptCode = ownCode({ kind: 'receipt', till: 'T1', number: 123_456 });

const first: Print = { kind: 'first', practice: false };

/** A receipt's markup, paid by card, as the till makes it. */
export function markupOf({
  bought,
  bundles = [],
  shop = {},
  terms = {},
  print = first,
  columns = usualColumns,
}: ReceiptGiven): string {
  const given = { terms: { ...noTerms, ...terms }, taxMode: shop.taxMode ?? 'inclusive' } as const;
  const priced = priceOf(bought, { bundles, ...given });
  const facts = {
    store: store(shop),
    till: 'Till 1',
    number: 42,
    printedAt: '22 Nov 2026, 10:00',
    lines: saleOf(bought, given).lines,
    code: receiptCode,
    returns: [],
    tenders: [{ kind: 'card', amount: priced.toPay }] as const,
    change: 0,
    priced,
    nextVisit: null,
    invoice: null,
    voucherUntil: '',
  };
  return receiptMarkup(facts, print, columns);
}

/** The lines that the markup says, without blanks at their ends. */
export function textLines(markup: string, columns = usualColumns): string[] {
  const text = receiptline.transform(markup, { command: 'text', cpl: columns, encoding: 'multilingual' });
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.trimEnd());
}

export const bought = (...items: Item[]): Bought[] => items.map((item) => [item, 1] as const);

/** A black square of that size as PNG. */
export function blackSquare(size: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size + 1));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The dark dots of a PNG in black and white, eight in a byte, line by line. Reads only what a simple program writes. */
export function darkDotsOf(png: Buffer): Buffer {
  const width = png.readUInt32BE(16);
  const data = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  const across = 1 + width / 8;
  const starts = Array.from({ length: rows.length / across }, (_, row) => row * across);
  if (png[24] !== 1 || starts.some((at) => rows[at] !== 0)) throw new Error('Too fine a PNG.');
  return Buffer.concat(starts.map((at) => rows.subarray(at + 1, at + across).map((byte) => ~byte)));
}
