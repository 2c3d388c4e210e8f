import type { WritableDb } from '../../db/handles.ts';
import { openJournal } from '../../db/journal.ts';
import { readPriceBook } from '../../db/price-book.ts';
import { replacePriceBook } from '../../db/replace-price-book.ts';
import { lastSale } from '../../db/sales.ts';
import { CannotStart } from './cannot-start.ts';

/**
 * Takes a folder of price book files into the database, all or nothing, as one journal event. Files that are in it
 * already change nothing, so their stock is not counted anew. Refuses files with problems, naming each by its line,
 * and any change while a sale is open.
 */
export async function importPriceBook(db: WritableDb, folder: string, at: string): Promise<void> {
  // Loaded when needed: a till that starts with its price book at hand reads no files.
  const { describeProblems, readPriceBook: readFiles } = await import('../import/read-price-book.ts');
  const read = readFiles(folder);
  if (!read.ok) throw new CannotStart(`The price book was not imported.\n${describeProblems(read.problems)}`);
  const current = readPriceBook(db);
  if (current?.hash === read.hash) return;
  if (['open', 'paying'].includes(lastSale(db)?.state ?? '')) {
    throw new CannotStart('A sale is open. Finish or void it first, then import the price book.');
  }
  const version = (current?.version ?? 0) + 1;
  const { items, bundles, rules, needs } = read.contents;
  const counts = {
    ...{ items: items.length, bundles: bundles.length, rules: rules.length },
    needs: needs.length,
  };
  openJournal(db).append(at, [{ type: 'v1.PriceBookImported', version, hash: read.hash, ...counts }], () =>
    replacePriceBook(db, version, read.hash, read.contents),
  );
}
