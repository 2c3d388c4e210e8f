import { entriesOf } from '../../domain/price-book/entry.ts';
import { checkWhole } from '../../electron/import/check-entries.ts';
import { contentsBook } from '../../electron/import/contents-book.ts';
import { type EntryFault, saidFault } from '../../electron/import/entry-fault.ts';
import type { ChangingBook } from './change-book.ts';
import { contentsOf } from './check.ts';
import { promote } from './open-book.ts';

/** So many problems are named; the rest is counted. */
const mostNamed = 10;

/**
 * Refuses what would leave a store with a price book that its tills could not take whole: chain, region, store and what its
 * managers changed together, now and from each scheduled day on. Names the store, the entry and the field of each problem.
 * The book is as it was afterwards.
 */
export async function refuseUnsound(book: ChangingBook): Promise<void> {
  await refuseNow(book, '');
  const days = await book.query<{ day: string }>(
    'SELECT DISTINCT from_day AS day FROM store_schedule WHERE store_id = $1 ORDER BY day',
    [book.storeId],
  );
  if (days.length === 0) return;
  await book.query('SAVEPOINT today');
  for (const { day } of days) {
    await promote(book, day);
    await refuseNow(book, `, from ${day} on`);
  }
  await book.query('ROLLBACK TO SAVEPOINT today');
}

async function refuseNow({ query, storeId }: ChangingBook, when: string): Promise<void> {
  const contents = await contentsOf(query, storeId);
  if (!contents) return;
  const problems = checkWhole(contentsBook(contents), [...entriesOf(contents)]);
  if (problems.length === 0) return;
  const named = problems.slice(0, mostNamed).map((problem) => `store ${storeId}${when}: ${inWords(problem)}`);
  const more = problems.length - named.length;
  throw new Error(['Nothing was published.', ...named, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
}

function inWords(fault: EntryFault): string {
  const { kind, id, field, message } = saidFault(fault, 'en');
  return `${kind} ${id}${field && `, ${field}`}: ${message}`;
}
