import { readBarcode } from '../../domain/price-book/barcode.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { CsvRecord } from './csv-records.ts';
import { csvRecords } from './csv-records.ts';
import type { ItemColumn, ItemRow, StoreTerms } from './item-fields.ts';
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
  const rows = csvRecords(bytes);
  const columns = readHeader(rows.next().value ?? undefined, report);
  if (!columns) return { ...read, whole: false };
  for (const record of rows) {
    const item = readRecord(record, columns, terms, report);
    if (!item) {
      read.whole = false;
      continue;
    }
    read.items.push(item);
    read.lines.push(record.line);
    noteSku(item.sku, read, seen.skus, report);
    noteBarcodes(item.barcodes, record.line, seen.barcodes, report);
  }
  if (read.whole && read.items.length === 0) report(null, 'has no items');
  reportSkusThatAreBarcodes(read, seen.barcodes, report);
  return read;
}

function readHeader(header: CsvRecord | undefined, report: Report): ItemColumn[] | undefined {
  if (!header) report(null, 'is empty; its first line should name the columns');
  else if (header.problem) report(header.line, header.problem);
  if (!header?.fields) return undefined;
  const names = header.fields.map((name) => name.trim().toLowerCase());
  const problems = headerProblems(names);
  for (const problem of problems) report(header.line, problem);
  return problems.length === 0 ? (names as ItemColumn[]) : undefined;
}

function headerProblems(names: string[]): string[] {
  const only = names.length === 1 ? (names[0] ?? '') : '';
  if (/[;\t]/.test(only)) return ['the columns should be separated by commas'];
  if (only.includes('\r')) return ['the lines should end with LF or CRLF'];
  const known: readonly string[] = [...itemColumns.required, ...itemColumns.optional];
  const unknown = names.filter((name) => !known.includes(name));
  const doubled = names.filter((name, at) => known.includes(name) && names.indexOf(name) < at);
  const missing = itemColumns.required.filter((name) => !names.includes(name));
  return [
    ...unknown.map((name) => (name === '' ? 'a column has no name' : `unknown column ${quoted(name)}`)),
    ...[...new Set(doubled)].map((name) => `column "${name}" is there twice`),
    ...missing.map((name) => `column "${name}" is missing`),
  ];
}

const emptyRow: ItemRow = {
  sku: '',
  name: '',
  category: '',
  tags: '',
  barcodes: '',
  price: '',
  cost: '',
  tax: '',
  offer: '',
  floor: '',
  kind: '',
  stock: '',
  benefit: '',
  aisle: '',
  photo: '',
};

function readRecord(
  { line, fields, problem }: CsvRecord,
  columns: ItemColumn[],
  terms: StoreTerms,
  report: Report,
): Item | undefined {
  if (!fields) report(line, problem);
  else if (fields.length !== columns.length) report(line, raggedness(fields.length, columns.length));
  else return readItem(rowOf(fields, columns), terms, (message) => report(line, message));
  return undefined;
}

function raggedness(fields: number, columns: number): string {
  const hint = fields > columns ? '; a text with a comma in it belongs in quotes' : '';
  return `has ${fields} fields where the first line names ${columns} columns${hint}`;
}

function rowOf(fields: string[], columns: ItemColumn[]): ItemRow {
  const row = { ...emptyRow };
  columns.forEach((column, at) => {
    row[column] = fields[at]?.trim() ?? '';
  });
  return row;
}

/** Takes note of the last item's sku. */
function noteSku(sku: string, { lines }: ReadItems, places: Map<string, number>, report: Report): void {
  const first = places.get(sku);
  const last = lines.length - 1;
  if (first === undefined) places.set(sku, last);
  else if (sku !== '') report(lines[last] ?? null, `sku ${quoted(sku)} is already on line ${lines[first]}`);
}

function noteBarcodes(codes: string[], line: number, seen: Map<string, number>, report: Report): void {
  for (const code of codes) {
    const key = keyOf(code);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    else report(line, `barcode ${code} is already on ${first === line ? 'this line' : `line ${first}`}`);
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
      report(line, `sku ${item.sku} is a barcode of the item on line ${other}`);
    }
  });
}
