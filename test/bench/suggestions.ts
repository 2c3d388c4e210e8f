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

const baskets = 1_500;
const warmUp = 200;

/** Nothing here waits for a disk, so the median of three tells a basket's own time from what else the machine does. */
const times = [1, 2, 3];

/** Prices baskets of 1 to 15 lines and finds what goes with them: with nothing remembered, and with all of it. */
export function benchSuggestions(db: ReadableDb): Row[] {
  const random = randomFrom(3);
  const cold: Times = [];
  const warm: Times = [];
  const found: number[] = [];
  const known = bookOf(db);
  for (let basket = 0; basket < warmUp + baskets; basket++) {
    const sale = basketOf(known, random);
    found.push(layOut(sale, known, facts).suggestions.length);
    const coldTime = medianTime(sale, () => bookOf(db));
    const warmTime = medianTime(sale, () => known);
    if (basket < warmUp) continue;
    cold.push(coldTime);
    warm.push(warmTime);
  }
  return [
    row('suggestions, remembered', warm),
    row('suggestions, nothing remembered', cold),
    { what: '  suggestions for a basket, median', values: [String(median(found))] },
  ];
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

function basketOf(priceBook: PriceBook, random: Random): Sale {
  const { currency, taxMode, taxRounding, cashRounding } = priceBook.store;
  const moment = { pricedAt: '2026-11-22T10:00:00.000Z', pricedOn: '2026-11-22', pricedTime: '10:00' };
  const terms = { priceBookVersion: 1, ...moment, currency, taxMode, taxRounding, cashRounding };
  const advised = { control: false, queue: false, learnedVersion: 0 };
  const opened: SaleEvent = { type: 'v1.SaleOpened', saleId: 'basket', ...terms, ...advised };
  const scanned = Array.from({ length: 1 + random.below(15) }, (_, index): SaleEvent => {
    const item = priceBook.itemByCode(gtinOf(random.below(itemCount)).padStart(14, '0'));
    if (!item) throw new Error('a generated barcode was not found');
    const units = lineOf(item, 1 + random.below(2));
    return { type: 'v1.ItemScanned', saleId: 'basket', lineId: `l${index + 1}`, units };
  });
  const sale = foldAll([opened, ...scanned]);
  if (!sale) throw new Error('no basket came of the scans');
  return sale;
}
