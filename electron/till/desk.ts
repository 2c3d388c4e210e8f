import type { TillView } from '../../contract/till-view.ts';
import type { WritableDb } from '../../db/handles.ts';
import { type Journal, openJournal } from '../../db/journal.ts';
import { readPriceBook, type StoredPriceBook } from '../../db/price-book.ts';
import { lastReceiptNumber, lastSale } from '../../db/sales.ts';
import { openSearch, type Search } from '../../db/search.ts';
import { layOut, type OpenSale } from '../../domain/selling/lay-out.ts';
import { type AdviceFacts, nothingLearned } from '../../domain/selling/learned.ts';
import { receiptOf, receiptText } from './receipt.ts';

/** What the till holds in memory between two commands; the journal can make all of it again. */
export type Desk = {
  db: WritableDb;
  journal: Journal;
  search: Search;
  priceBook: StoredPriceBook;
  tillName: string;
  now(): string;
  newId(): string;
  open: OpenSale | null;
  /** What is known of the customer of the sale, and what has been learned. */
  advice: AdviceFacts;
  nextReceiptNumber: number;
  /** The receipt of the sale on the counter, once it is completed. */
  receipt: TillView['receipt'];
  /** The latest time that the till has seen; a clock behind it is wrong. */
  latestAt: string;
};

/** The desk as the journal left it. Refuses a file without a price book. */
export function setDesk(db: WritableDb, tillName: string, now: () => string, newId: () => string): Desk {
  const journal = openJournal(db);
  const priceBook = readPriceBook(db);
  if (!priceBook) throw new Error('a till without a price book cannot sell');
  const sale = lastSale(db);
  const advice: AdviceFacts = { learned: nothingLearned, customer: null };
  const desk: Desk = {
    db,
    journal,
    priceBook,
    tillName,
    now,
    newId,
    search: openSearch(db),
    advice,
    open: sale && layOut(sale, priceBook, advice),
    nextReceiptNumber: lastReceiptNumber(db) + 1,
    receipt: undefined,
    latestAt: journal.last().at,
  };
  desk.receipt = currentReceipt(desk);
  return desk;
}

/** The receipt of the sale on the counter, or undefined while it is not completed. */
export function currentReceipt({ db, open, priceBook, tillName }: Desk): TillView['receipt'] {
  const number = open?.sale.receiptNumber ?? null;
  const receipt = number === null ? undefined : receiptOf(db, number, priceBook.store, tillName);
  return receipt && { number: receipt.number, completedAt: receipt.completedAt, text: receiptText(receipt) };
}
