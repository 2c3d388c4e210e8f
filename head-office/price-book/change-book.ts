import { changedFields } from '../../domain/price-book/locks.ts';
import { type Kept, laterAlone, merge, same, wholeBody } from '../../domain/price-book/merge.ts';
import type { Query } from '../database.ts';
import { countByOffice } from '../shared/keep-stock.ts';
import { type Author, authorsOf, forgetAuthors, keepEdit, putAuthors } from './authors.ts';
import { type Body, type EntryKey, keyOf, portions, putStoreBodies, storeBodies } from './bodies.ts';

/** An entry as somebody found it and as they want it. Without an author it is head office's own. */
export type BookChange = EntryKey & {
  before: Body;
  after: Body;
  place: number | null;
  author: Author | null;
};

/** One store's price book that is being changed; its row is locked. Everything that changes gets the version. */
export type ChangingBook = { query: Query; storeId: string; version: number; at: string };

/** The body as it may be stored, or undefined where it may not be in this store. */
export type Check = (entry: EntryKey & { body: Body }) => Promise<Body | undefined>;

/**
 * Takes changes into a store's price book one after another, merged by field; this order is head office's. What does not
 * stand is kept, and whoever wrote it can be told. A merged body that fails the check gives way to the later side whole;
 * where that fails too, what was there stands.
 */
export async function changeBook(
  book: ChangingBook,
  changes: readonly BookChange[],
  check: Check,
): Promise<void> {
  for (const portion of portions(changes, 2_000)) {
    const known = await storeBodies(book.query, book.storeId, portion);
    const touched = new Map<string, EntryKey & { body: Body; place: number }>();
    const counted = new Set<string>();
    for (const change of portion) {
      const { kind, id } = change;
      const current = known.get(keyOf(change));
      const body = await takeIn(book, change, current?.body ?? null, check);
      const placed = { body, place: change.place ?? current?.place ?? Number.MAX_SAFE_INTEGER };
      if (change.author === null && kind === 'item' && body?.stock !== current?.body?.stock) counted.add(id);
      known.set(keyOf(change), placed);
      touched.set(keyOf(change), { kind, id, ...placed });
    }
    await putStoreBodies(book.query, book.storeId, book.version, [...touched.values()]);
    await countByOffice(book.query, book, [...counted]);
  }
}

async function takeIn(book: ChangingBook, change: BookChange, current: Body, check: Check): Promise<Body> {
  const { kind, id, before, after } = change;
  // Nothing of it can be lost, and who published it has checked it.
  if (change.author === null && same(before, current)) return after;
  for (const { merged, kept } of [merge(before, current, after), laterAlone(before, current, after)]) {
    const body = await check({ kind, id, body: merged });
    if (body === undefined) continue;
    await keepLost(book, change, kept, body);
    if (change.author) await putAuthors(book, change, changedFields(before, after), change.author);
    return body;
  }
  await keepEdit(book, change, {
    ...{ field: wholeBody, value: after, stands: current, why: 'unsound', author: change.author },
  });
  return current;
}

async function keepLost(book: ChangingBook, change: BookChange, kept: Kept[], body: Body): Promise<void> {
  if (kept.length === 0) return;
  const authors = await authorsOf(book, change);
  for (const { field, value } of kept) {
    const author = authors.get(field) ?? authors.get(wholeBody) ?? null;
    const stands = field === wholeBody ? body : (body?.[field] ?? null);
    await keepEdit(book, change, { field, value, stands, why: 'replaced', author });
  }
  await forgetAuthors(
    book,
    change,
    kept.map(({ field }) => field),
  );
}
