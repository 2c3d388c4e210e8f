import { openPeople } from '../../db/customers.ts';
import type { WritableDb } from '../../db/handles.ts';
import { openJournal } from '../../db/journal.ts';
import { readPriceBook } from '../../db/price-book.ts';
import { forgetPulled } from '../../db/pulled-book.ts';
import { replacePriceBook } from '../../db/replace-price-book.ts';
import { lastSale } from '../../db/sales.ts';
import { customersHash } from '../../db/settings.ts';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';
import type { ReadCustomers } from '../import/read-customers.ts';
import { CannotStart } from './cannot-start.ts';

/** What one of the files brings: the event that says so, and how it gets into its tables. */
type Part = { event: TillEvent; put(): void };

/**
 * Takes a folder of price book files, and of customers where there are any, into the database: all or nothing, one journal
 * event each. Files that are in it already change nothing, so their stock is not counted anew. Refuses files with problems,
 * naming each by its line, and any change while a sale is open.
 */
export async function importPriceBook(db: WritableDb, folder: string, at: string): Promise<void> {
  const { contents, hash, people } = await readFolder(folder);
  const parts = [bookPart(db, contents, hash), peoplePart(db, people)].filter((part) => part !== undefined);
  if (parts.length === 0) return;
  if (['open', 'paying'].includes(lastSale(db)?.state ?? '')) {
    throw new CannotStart('openSale');
  }
  const events = parts.map(({ event }) => event);
  openJournal(db).append(at, events, () => {
    for (const { put } of parts) put();
  });
}

type People = Extract<ReadCustomers, { ok: true }> | undefined;

async function readFolder(
  folder: string,
): Promise<{ contents: PriceBookContents; hash: string; people: People }> {
  // Loaded when needed: a till that starts with its price book at hand reads no files.
  const { readPriceBook: readBook } = await import('../import/read-price-book.ts');
  const { readCustomers } = await import('../import/read-customers.ts');
  const book = readBook(folder);
  if (!book.ok) throw new CannotStart('bookNotImported', book.problems);
  const people = readCustomers(folder, book.contents.items);
  if (people && !people.ok) {
    throw new CannotStart('customersNotImported', people.problems);
  }
  return { contents: book.contents, hash: book.hash, people };
}

function bookPart(db: WritableDb, contents: PriceBookContents, hash: string): Part | undefined {
  const current = readPriceBook(db);
  if (current?.hash === hash) return undefined;
  const version = (current?.version ?? 0) + 1;
  const { items, bundles, rules, needs } = contents;
  const counts = { items: items.length, bundles: bundles.length, rules: rules.length, needs: needs.length };
  return {
    event: { type: 'v1.PriceBookImported', version, hash, ...counts },
    put() {
      forgetPulled(db);
      replacePriceBook(db, version, hash, contents);
    },
  };
}

function peoplePart(db: WritableDb, people: People): Part | undefined {
  if (!people || people.hash === customersHash(db)) return undefined;
  const { customers, purchases, hash } = people;
  return {
    event: {
      type: 'v1.CustomersImported',
      ...{ hash, customers: customers.length, purchases: purchases.length },
    },
    put: () => openPeople(db).importAll(customers, purchases),
  };
}
