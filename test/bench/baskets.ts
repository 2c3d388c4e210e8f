import type { PriceBook } from '../../domain/price-book/price-book.ts';
import type { SaleEvent } from '../../domain/sale/events.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import { lineOf } from '../../domain/sale/line-of.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import { layOut } from '../../domain/selling/lay-out.ts';
import { type AdviceFacts, nothingLearned } from '../../domain/selling/learned.ts';
import { gtinOf } from './generated-items.ts';
import type { Random } from './random.ts';

const saleId = 'basket';

/** A till that has learned nothing, and a customer whom nobody knows. */
export const facts: AdviceFacts = { learned: nothingLearned, customer: null };

/** An open sale of so many lines, scanned from items 0 to `items` - 1 of the generated price book. */
export function basketOf(priceBook: PriceBook, items: number, lines: number, random: Random): Sale {
  const { currency, taxMode, taxRounding, cashRounding } = priceBook.store;
  const moment = { pricedAt: '2026-11-22T10:00:00.000Z', pricedOn: '2026-11-22', pricedTime: '10:00' };
  const terms = { priceBookVersion: 1, ...moment, currency, taxMode, taxRounding, cashRounding };
  const advised = { control: false, queue: false, learnedVersion: 0 };
  const scanned = Array.from({ length: lines }, (_, index): SaleEvent => {
    const item = priceBook.itemByCode(gtinOf(random.below(items)).padStart(14, '0'));
    if (!item) throw new Error('a generated barcode was not found');
    const units = lineOf(item, 1 + random.below(2));
    return { type: 'v1.ItemScanned', saleId, lineId: `l${index + 1}`, units };
  });
  return after([{ type: 'v1.SaleOpened', saleId, ...terms, ...advised }, ...scanned]);
}

/** The sale after a no to every required card, those that waited for room too. */
export function withRequiredDeclined(sale: Sale, priceBook: PriceBook): Sale {
  const cards = layOut(sale, priceBook, facts).suggestions.filter(({ kind }) => kind === 'required');
  if (cards.length === 0) return sale;
  const declined = cards.map(({ id, sku }): SaleEvent => {
    return { type: 'v1.SuggestionDeclined', saleId, suggestionId: id, sku, objectionId: null, exit: null };
  });
  return withRequiredDeclined(after(declined, sale), priceBook);
}

function after(events: SaleEvent[], from: Sale | null = null): Sale {
  const sale = foldAll(events, from);
  if (!sale) throw new Error('no basket came of the scans');
  return sale;
}
