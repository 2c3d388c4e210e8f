import type { BookLine, BookManifest } from '../../contract/sync-price-book.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { readPriceBook } from '../../db/price-book.ts';
import { scratchBook } from '../../db/scratch-book.ts';
import { waitingChanges } from '../../db/waiting-changes.ts';
import type { PriceBookEntry } from '../../domain/price-book/entry.ts';
import { readEntries } from '../import/read-entry.ts';
import { rehearse, type Shelf, storeOf } from './change-entries.ts';
import { waysOver } from './own-over.ts';

/**
 * What a till would store of a version's news, with its own edits over it, where all of it together is sound; undefined where
 * it is not, or the price book is no longer the one of version `of`. For a thread beside the selling: it is tried on a copy.
 */
export function checkPulled(
  journal: ReadableDb,
  manifest: BookManifest,
  news: readonly BookLine[],
  of: number,
): PriceBookEntry[] | undefined {
  const db = scratchBook(journal.name);
  try {
    const priceBook = readPriceBook(db);
    if (priceBook?.version !== of) return undefined;
    const shelf = { db, priceBook, waiting: waitingChanges(db).length };
    return soundOf(shelf, journal, manifest, news);
  } finally {
    db.close();
  }
}

function soundOf(
  shelf: Shelf,
  journal: ReadableDb,
  manifest: BookManifest,
  news: readonly BookLine[],
): PriceBookEntry[] | undefined {
  const { to: headOfficeVersion, sha256: hash, from } = manifest;
  const lines = news.filter((line) => line.from === undefined);
  const entries = lines.map(({ kind, id, body }) => ({ kind, id, body }));
  for (const own of waysOver(journal, manifest, entries)) {
    const change = { entries: own, from: { headOfficeVersion, hash, whole: from === 0 } };
    if (rehearse(shelf, change).length > 0) continue;
    return readEntries(own, storeOf(change, shelf.priceBook.store)).entries;
  }
  return undefined;
}
