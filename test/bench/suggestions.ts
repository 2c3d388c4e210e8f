import type { ReadableDb } from '../../db/handles.ts';
import { readPriceBook } from '../../db/price-book.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import type { SaleEvent } from '../../domain/sale/events.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import { lineOf } from '../../domain/sale/line-of.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import { layOut } from '../../domain/selling/lay-out.ts';
import { type AdviceFacts, nothingLearned } from '../../domain/selling/learned.ts';
import { itemCount } from './big-store.ts';
import { gtinOf } from './generated-items.ts';
import { type Random, randomFrom } from './random.ts';
import { type Row, spread } from './report.ts';
import { median, percentile, type Times, timed } from './timing.ts';

const facts: AdviceFacts = { learned: nothingLearned, customer: null };

/** Baskets of a size, measured after so many that warm the machine up. */
type Size = { name: string; baskets: number; warmUp: number; lines(random: Random): number };

const sizes: readonly Size[] = [
  { name: '1 to 15 lines', baskets: 1_000, warmUp: 200, lines: (random) => 1 + random.below(15) },
  { name: '60 lines', baskets: 200, warmUp: 50, lines: () => 60 },
];

/** Nothing here waits for a disk, so the median of three tells a basket's own time from what else the machine does. */
const times = [1, 2, 3];

/** Prices baskets and finds what goes with them: all of it asked before, all but the last scan, and nothing. */
export function benchSuggestions(db: ReadableDb): Row[] {
  return sizes.flatMap((size) => rowsOf(size, db));
}

function rowsOf(size: Size, db: ReadableDb): Row[] {
  const known = bookOf(db);
  const sales = basketsOf(size, known);
  const found = sales.map((sale) => layOut(sale, known, facts).suggestions.length);
  // A till has one price book; whatever is timed with others comes after it.
  const remembered = timesOf(size, sales, () => known);
  const scanned = timesOf(size, sales, (sale) => before(sale, db));
  const fresh = timesOf(size, sales, () => bookOf(db));
  return [
    row(`${size.name}, remembered`, remembered),
    row('  all but the last scan remembered', scanned),
    row('  nothing remembered', fresh),
    { what: '  suggestions for a basket, median', values: [String(median(found))] },
  ];
}

function basketsOf({ baskets, warmUp, lines }: Size, known: PriceBook): Sale[] {
  const random = randomFrom(3);
  return Array.from({ length: warmUp + baskets }, () => basketOf(known, lines(random), random));
}

function timesOf({ warmUp }: Size, sales: readonly Sale[], book: (sale: Sale) => PriceBook): Times {
  return sales.map((sale) => medianTime(sale, () => book(sale))).slice(warmUp);
}

function medianTime(sale: Sale, book: () => PriceBook): number {
  const taken: Times = [];
  for (const _ of times) {
    const priceBook = book();
    timed(taken, () => layOut(sale, priceBook, facts));
  }
  return median(taken);
}

function row(what: string, times: Times): Row {
  return { what, values: spread(times), aim: 'p99 < 1 ms', met: percentile(times, 0.99) < 1 };
}

function bookOf(db: ReadableDb): PriceBook {
  const book = readPriceBook(db);
  if (!book) throw new Error('the generated store has no price book');
  return book;
}

/** A price book that has been asked about the sale as it was before its last line. */
function before(sale: Sale, db: ReadableDb): PriceBook {
  const priceBook = bookOf(db);
  layOut({ ...sale, lines: sale.lines.slice(0, -1) }, priceBook, facts);
  return priceBook;
}

function basketOf(priceBook: PriceBook, lines: number, random: Random): Sale {
  const { currency, taxMode, taxRounding, cashRounding } = priceBook.store;
  const moment = { pricedAt: '2026-11-22T10:00:00.000Z', pricedOn: '2026-11-22', pricedTime: '10:00' };
  const terms = { priceBookVersion: 1, ...moment, currency, taxMode, taxRounding, cashRounding };
  const advised = { control: false, queue: false, learnedVersion: 0 };
  const opened: SaleEvent = { type: 'v1.SaleOpened', saleId: 'basket', ...terms, ...advised };
  const scanned = Array.from({ length: lines }, (_, index): SaleEvent => {
    const item = priceBook.itemByCode(gtinOf(random.below(itemCount)).padStart(14, '0'));
    if (!item) throw new Error('a generated barcode was not found');
    const units = lineOf(item, 1 + random.below(2));
    return { type: 'v1.ItemScanned', saleId: 'basket', lineId: `l${index + 1}`, units };
  });
  const sale = foldAll([opened, ...scanned]);
  if (!sale) throw new Error('no basket came of the scans');
  return sale;
}
