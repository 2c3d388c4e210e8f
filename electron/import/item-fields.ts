import type { BasisPoints, Money } from '../../domain/money.ts';
import { checkDigit, readBarcode } from '../../domain/price-book/barcode.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { What } from '../../domain/words/problems.ts';
import type { Currency } from './amounts.ts';
import { readMoney } from './amounts.ts';
import type { Complain } from './csv-fields.ts';
import { readCount, readSlug, readText, readYes, wordsOf } from './csv-fields.ts';
import type { Row } from './csv-rows.ts';
import { quoted } from './problems.ts';
import { spokenProblem } from './words.ts';

const requiredColumns = ['sku', 'name', 'category', 'price', 'cost', 'tax', 'stock'] as const;
const optionalColumns = [
  'tags',
  'barcodes',
  'offer',
  'floor',
  'kind',
  'benefit',
  'aisle',
  'photo',
  'elsewhere',
  'lasts_days',
  'packs',
  'sold_by',
] as const;
export const itemColumns = { required: requiredColumns, optional: optionalColumns };
export type ItemColumn = (typeof requiredColumns)[number] | (typeof optionalColumns)[number];

export type ItemRow = Row<ItemColumn>;

/** What store.yaml says that items need; `taxes` is undefined when store.yaml has problems of its own. */
export type StoreTerms = { currency: Currency; taxes: ReadonlyMap<string, BasisPoints> | undefined };

const sku = /^[A-Za-z0-9._-]{1,32}$/;
const longestLife = 36_500;
const inStoreCode = /^[A-Z0-9-]{1,20}$/;
const photoName = /^[\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,119}$/u;
const gtin = /^(\d{8}|\d{12,14})$/;

/** Reads one row; every fault is complained of, and the item is only to be used when there was none. */
export function readItem(row: ItemRow, terms: StoreTerms, complain: Complain): Item {
  const kind = readKind(row.kind, complain);
  const price = readAmount('price', row.price, terms.currency, complain);
  return {
    sku: readSku(row.sku, complain),
    name: readText('name', row.name, 80, complain),
    category: readSlug('category', row.category, complain),
    tags: row.tags === '' ? [] : wordsOf(row.tags).map((tag) => readSlug('tag', tag, complain)),
    barcodes: row.barcodes === '' ? [] : readBarcodes(row.barcodes, complain),
    price,
    floor: row.floor === '' ? 0 : readFloor(row.floor, price, terms.currency, complain),
    onOffer: readYes('offer', row.offer, complain),
    cost: readAmount('cost', row.cost, terms.currency, complain),
    taxRate: readTax(row.tax, terms, complain),
    kind,
    stock: readStock(row.stock, kind, complain),
    benefit: row.benefit === '' ? '' : readBenefit(row.benefit, complain),
    aisle: row.aisle === '' ? '' : readText('aisle', row.aisle, 20, complain),
    photo: readPhoto(row.photo, complain),
    elsewhere: row.elsewhere === '' ? '' : readText('elsewhere', row.elsewhere, 60, complain),
    lastsDays: row.lasts_days === '' ? null : readLife(row.lasts_days, complain),
    packs: row.packs === '' ? [] : readPacks(row.packs, complain),
    ...readSoldBy(row.sold_by, complain),
  };
}

function readSku(text: string, complain: Complain): string {
  if (text === '') complain('sku', ['missing']);
  else if (!sku.test(text)) {
    complain(`sku ${quoted(text)}`, ['sku']);
  }
  return text;
}

function readBenefit(text: string, complain: Complain): string {
  const line = readText('benefit', text, 200, complain);
  const problem = spokenProblem(line, []);
  if (problem) complain('benefit', problem);
  return line;
}

function readBarcodes(text: string, complain: Complain): string[] {
  const codes = wordsOf(text);
  for (const code of codes) {
    const problem = barcodeProblem(code);
    if (problem) complain(...problem);
  }
  return codes;
}

function barcodeProblem(code: string): [of: string, what: What] | undefined {
  if (gtin.test(code)) {
    if (readBarcode(code).ok) return undefined;
    return [`barcode ${code}`, ['checkDigit', String(checkDigit(code.slice(0, -1)))]];
  }
  if (inStoreCode.test(code)) return undefined;
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(code)) {
    return [`barcode ${quoted(code)}`, ['cutBySpreadsheet']];
  }
  return [`barcode ${quoted(code)}`, ['noBarcode']];
}

/** "15400141288763*6": a barcode, and how many pieces it stands for. */
function readPacks(text: string, complain: Complain): Item['packs'] {
  return wordsOf(text).map((word) => {
    const [, code = '', pieces = ''] = /^(\w+)\*(\d{1,4})$/.exec(word) ?? [];
    if (Number(pieces) < 2) complain(`pack ${quoted(word)}`, ['pack']);
    else readBarcodes(code, complain);
    return { code, pieces: Number(pieces) };
  });
}

function readSoldBy(text: string, complain: Complain): Pick<Item, 'openPrice' | 'byWeight'> {
  if (!['', 'piece', 'kilogram', 'amount'].includes(text)) {
    complain(`sold_by ${quoted(text)}`, ['soldBy']);
  }
  return { openPrice: text === 'amount', byWeight: text === 'kilogram' };
}

function readAmount(
  column: 'price' | 'floor' | 'cost',
  text: string,
  currency: Currency,
  complain: Complain,
): Money {
  const read = readMoney(text, currency);
  if (read.ok) return read.value;
  complain(text === '' ? column : `${column} ${quoted(text)}`, read.why);
  // Boundless, so that no bundle is blamed for a price that could not be read.
  return Number.POSITIVE_INFINITY;
}

function readFloor(text: string, price: Money, currency: Currency, complain: Complain): Money {
  const floor = readAmount('floor', text, currency, complain);
  if (Number.isFinite(floor) && floor > price) complain(`floor ${quoted(text)}`, ['aboveThePrice']);
  return floor;
}

function readTax(id: string, { taxes }: StoreTerms, complain: Complain): BasisPoints {
  const rate = taxes?.get(id);
  if (id === '') complain('tax', ['missing']);
  else if (taxes && rate === undefined) {
    complain(`tax ${quoted(id)}`, ['noTaxOfStore', [...taxes.keys()]]);
  }
  return rate ?? 0;
}

function readKind(text: string, complain: Complain): Item['kind'] {
  if (text !== '' && text !== 'goods' && text !== 'service') {
    complain(`kind ${quoted(text)}`, ['goodsOrService']);
  }
  return text === 'service' ? 'service' : 'goods';
}

function readStock(text: string, kind: Item['kind'], complain: Complain): number | null {
  if (kind === 'service') {
    if (text !== '') complain(`stock ${quoted(text)}`, ['serviceHasNone']);
    return null;
  }
  return readCount('stock', text, 0, complain);
}

function readLife(text: string, complain: Complain): number {
  const days = readCount('lasts_days', text, 1, complain);
  if (days > longestLife) complain(`lasts_days ${quoted(text)}`, ['moreThan', longestLife]);
  return days;
}

function readPhoto(text: string, complain: Complain): string {
  if (text !== '' && !photoName.test(text)) {
    complain(`photo ${quoted(text)}`, ['plainFileName']);
  }
  return text;
}
