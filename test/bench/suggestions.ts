import type { ReadableDb } from '../../db/handles.ts';
import { readPriceBook } from '../../db/price-book.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import { layOut } from '../../domain/selling/lay-out.ts';
import { basketOf, facts, withRequiredDeclined } from './baskets.ts';
import { type Random, randomFrom } from './random.ts';
import { type Row, spread } from './report.ts';
import { median, percentile, type Times, timed } from './timing.ts';

/** How many baskets there are of a size. */
export type Size = { name: string; baskets: number; lines(random: Random): number };

export const small: Size = { name: '1 to 15 lines', baskets: 1_000, lines: (random) => 1 + random.below(15) };
export const large: Size = { name: '60 lines', baskets: 200, lines: () => 60 };

const rounds = 5;

/**
 * Prices baskets and finds what goes with them: all of it asked before; all but the last scan, as a till asks; the same
 * once the customer has said no to all that is required, so that all that is optional is looked for; and nothing, as
 * after a restart. The shortest of five rounds over all baskets tells a basket's own time from what else the machine
 * does; where nothing is remembered the database is read, and each basket is asked once.
 */
export function benchSuggestions(db: ReadableDb, items: number, size: Size, where = ''): Row[] {
  const known = bookOf(db);
  const random = randomFrom(3);
  const sales = Array.from({ length: size.baskets }, () =>
    basketOf(known, items, size.lines(random), random),
  );
  const declined = sales.map((sale) => withRequiredDeclined(sale, known));
  return [
    row(
      `${size.name}${where}, remembered`,
      shortest(sales, (sale) => asked(sale, known)),
    ),
    row(
      '  all but the last scan remembered',
      shortest(sales, (sale) => askedBefore(sale, db)),
    ),
    row(
      '  the same, all that is required declined',
      shortest(declined, (sale) => askedBefore(sale, db)),
    ),
    { what: '  nothing remembered', values: spread(sales.map((sale) => timeOf(sale, bookOf(db)))) },
    { what: '  suggestions for a basket, median', values: [medianCards(sales, known)] },
    { what: '    all that is required declined', values: [medianCards(declined, known)] },
  ];
}

function shortest(sales: readonly Sale[], bookFor: (sale: Sale) => PriceBook): Times {
  const times: Times = sales.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    sales.forEach((sale, at) => {
      times[at] = Math.min(times[at] as number, timeOf(sale, bookFor(sale)));
    });
  }
  return times;
}

function timeOf(sale: Sale, priceBook: PriceBook): number {
  const taken: Times = [];
  timed(taken, () => layOut(sale, priceBook, facts));
  return taken[0] as number;
}

function row(what: string, times: Times): Row {
  return { what, values: spread(times), aim: 'p99 < 1 ms', met: percentile(times, 0.99) < 1 };
}

function medianCards(sales: readonly Sale[], known: PriceBook): string {
  return String(median(sales.map((sale) => layOut(sale, known, facts).suggestions.length)));
}

function bookOf(db: ReadableDb): PriceBook {
  const book = readPriceBook(db);
  if (!book) throw new Error('the generated store has no price book');
  return book;
}

function asked(sale: Sale, priceBook: PriceBook): PriceBook {
  layOut(sale, priceBook, facts);
  return priceBook;
}

/** A price book that has been asked about the sale as it was before its last line. */
function askedBefore(sale: Sale, db: ReadableDb): PriceBook {
  return asked({ ...sale, lines: sale.lines.slice(0, -1) }, bookOf(db));
}
