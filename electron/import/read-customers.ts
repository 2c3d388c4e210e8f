import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Customer, Purchase } from '../../domain/customers/customer.ts';
import { readBarcode } from '../../domain/price-book/barcode.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { FileProblem } from '../../domain/words/problems.ts';
import type { Complain } from './csv-fields.ts';
import type { Columns, Row } from './csv-rows.ts';
import { csvRows } from './csv-rows.ts';
import { customerColumns, purchaseColumns, readCustomer, readPurchase } from './customer-fields.ts';
import type { ProblemList, Report } from './problems.ts';
import { listProblems, noProblems, quoted, reportFor } from './problems.ts';
import { mostMegabytes, readUtf8 } from './read-file.ts';

export type ReadCustomers =
  | { ok: true; customers: Customer[]; purchases: Purchase[]; hash: string }
  | { ok: false; problems: FileProblem[] };

/**
 * Reads customers.csv and purchases.csv of a folder whole or not at all; undefined where neither is there. Never throws.
 * A purchase of anything but `items` is refused, and a card whose code is that of an item, which a scan would find.
 * `hash` is the SHA-256 of customers and purchases in this order (without byte order marks), in hex.
 */
export function readCustomers(folder: string, items: readonly Item[]): ReadCustomers | undefined {
  const problems = noProblems();
  const people = openCsv(folder, 'customers.csv', problems);
  const past = openCsv(folder, 'purchases.csv', problems);
  if (!people.there && !past.there) return undefined;
  if (!people.there) people.report(null, ['noCustomersFile']);
  const customers = readAll(people, customerColumns, readCustomer);
  const purchases = readAll(past, purchaseColumns, readPurchase);
  checkCustomers(customers.read, codesOf(items), people.report);
  // A row that cannot be read does not make the purchases of its customer look wrong.
  const ids = customers.whole ? new Set(customers.read.map(({ value }) => value.id)) : undefined;
  checkPurchases(purchases.read, ids, new Set(items.map(({ sku }) => sku)), past.report);
  const listed = listProblems(problems);
  if (listed.length > 0) return { ok: false, problems: listed };
  return {
    ok: true,
    customers: valuesOf(customers.read),
    purchases: valuesOf(purchases.read),
    hash: hashOf(people, past),
  };
}

/** A file of the folder: whether it is there, its bytes if they could be read, and where its problems go. */
type CsvFile = { there: boolean; bytes: Buffer | undefined; report: Report };

/** What a row said, and its line. */
type Read<T> = { value: T; line: number };

function openCsv(folder: string, name: string, problems: ProblemList): CsvFile {
  const report = reportFor(problems, name);
  const path = join(folder, name);
  const there = existsSync(path);
  return { there, bytes: there ? readUtf8(path, mostMegabytes.csv, report) : undefined, report };
}

function readAll<Column extends string, T>(
  { bytes, report }: CsvFile,
  columns: Columns<Column>,
  readRow: (row: Row<Column>, complain: Complain) => T,
): { read: Read<T>[]; whole: boolean } {
  const read: Read<T>[] = [];
  let whole = bytes !== undefined;
  for (const { line, row } of bytes ? csvRows(bytes, columns, report) : []) {
    if (row) read.push({ line, value: readRow(row, (of, what) => report(line, what, of)) });
    else whole = false;
  }
  return { read, whole };
}

function checkCustomers(
  customers: readonly Read<Customer>[],
  codes: ReadonlySet<string>,
  report: Report,
): void {
  const ids = new Map<string, number>();
  const cards = new Map<string, number>();
  for (const { line, value } of customers) {
    const { id, card } = value;
    const key = keyOf(card);
    noteOnce(ids, id, line, (first) => report(line, ['onLine', first], `id ${quoted(id)}`));
    if (key !== '' && codes.has(key)) report(line, ['codeOfItem'], `card ${quoted(card)}`);
    noteOnce(cards, key, line, (first) => report(line, ['onLine', first], `card ${quoted(card)}`));
  }
}

function codesOf(items: readonly Item[]): Set<string> {
  return new Set(items.flatMap(({ sku, barcodes }) => [keyOf(sku), ...barcodes.map(keyOf)]));
}

function keyOf(card: string): string {
  const code = readBarcode(card);
  return code.ok ? code.key : '';
}

function noteOnce(
  seen: Map<string, number>,
  key: string,
  line: number,
  doubled: (first: number) => void,
): void {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, line);
  else if (key !== '') doubled(first);
}

function checkPurchases(
  purchases: readonly Read<Purchase>[],
  ids: ReadonlySet<string> | undefined,
  skus: ReadonlySet<string>,
  report: Report,
): void {
  for (const { line, value } of purchases) {
    const { customerId, sku } = value;
    if (ids && !ids.has(customerId)) report(line, ['noCustomerId'], `customer ${quoted(customerId)}`);
    if (!skus.has(sku)) report(line, ['notInBook'], `sku ${quoted(sku)}`);
  }
}

function valuesOf<T>(read: readonly Read<T>[]): T[] {
  return read.map(({ value }) => value);
}

function hashOf(...files: readonly CsvFile[]): string {
  const hash = createHash('sha256');
  for (const { bytes } of files) if (bytes) hash.update(bytes);
  return hash.digest('hex');
}
