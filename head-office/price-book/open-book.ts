import { dayIn } from '../business-date.ts';
import type { Query } from '../database.ts';
import { beginCursorsAnew } from '../shared/cursor.ts';
import { countByOffice, everything } from '../shared/keep-stock.ts';
import { asBody, type Body, type EntryKey, putStoreBodies } from './bodies.ts';
import { type ChangingBook, changeBook } from './change-book.ts';
import { alone } from './check.ts';
import { type Scope, type ScopedStore, scopesOf } from './scopes.ts';

type Row = EntryKey & { place: number; base: string | null; body: string | null };

/** What holds now in some scopes, the narrower scope's entry in the place of the wider one's. */
export async function entriesIn(
  query: Query,
  scopes: readonly Scope[],
): Promise<Map<string, EntryKey & { body: Body; place: number }>> {
  const found = new Map<string, EntryKey & { body: Body; place: number }>();
  for (const scope of scopes) {
    const rows = await query<Row>(
      "SELECT kind, id, place, body FROM entries WHERE scope = $1 AND from_day = '' ORDER BY place",
      [scope],
    );
    for (const { kind, id, place, body } of rows)
      found.set(`${kind} ${id}`, { kind, id, place, body: asBody(body) });
  }
  return found;
}

/**
 * A store's price book to be changed: a store that is new has what its scopes publish, and what was scheduled for a day
 * that has come holds. The store's row is locked by whoever calls.
 */
export async function openBook(query: Query, store: ScopedStore, at: string): Promise<ChangingBook> {
  const version = Math.max(store.version, await begin(query, store, at));
  const book = { query, storeId: store.id, version: version + 1, at };
  if (await promote(book, dayIn(store.timeZone, at) ?? at.slice(0, 10))) {
    await closeBook(book);
    return { ...book, version: version + 2 };
  }
  return book;
}

/** What was changed is a version from now on. */
export async function closeBook({ query, storeId, version }: ChangingBook): Promise<void> {
  await query('UPDATE stores SET price_book_version = $2 WHERE id = $1', [storeId, version]);
}

async function begin(query: Query, store: ScopedStore, at: string): Promise<number> {
  if (store.version > 0) return store.version;
  const entries = [...(await entriesIn(query, scopesOf(store))).values()];
  if (entries.length === 0) return 0;
  await putStoreBodies(query, store.id, 1, entries);
  await query(
    `INSERT INTO store_schedule (store_id, scope, from_day, kind, id, place, base, body)
      SELECT $1, scope, from_day, kind, id, place, base, body FROM entries
        WHERE from_day <> '' AND scope = ANY ($2)`,
    [store.id, scopesOf(store)],
  );
  await query('UPDATE stores SET price_book_version = 1 WHERE id = $1', [store.id]);
  await countByOffice(query, { storeId: store.id, version: 1, at }, [everything]);
  await beginCursorsAnew(query, store.id);
  return 1;
}

/** Takes up what is scheduled for a day or one before it; answers whether there was anything. */
export async function promote(book: ChangingBook, day: string): Promise<boolean> {
  const due = await book.query<Scheduled>(
    `DELETE FROM store_schedule WHERE store_id = $1 AND from_day <= $2 
      RETURNING from_day AS day, scope, kind, id, place, base, body`,
    [book.storeId, day],
  );
  if (due.length === 0) return false;
  const changes = due
    .sort((a, b) => byText(turnOf(a), turnOf(b)) || a.place - b.place)
    .map(({ kind, id, place, base, body }) => {
      return { kind, id, place, before: asBody(base), after: asBody(body), author: null };
    });
  await changeBook(book, changes, alone(book));
  return true;
}

type Scheduled = Row & { day: string; scope: Scope };
// The widest scope goes first, as its name does.
const turnOf = ({ day, scope }: Scheduled) => `${day} ${scope}`;
const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/**
 * The version of a store's price book now. It changes nothing unless the store is new or a scheduled day has come, so that a
 * till that asks does not wait for another.
 */
export async function versionNow(query: Query, storeId: string, at: string): Promise<number> {
  const [row] = await query<ScopedStore & { due: boolean }>(
    `SELECT id, region, time_zone AS "timeZone", price_book_version AS version,
        (price_book_version = 0 AND EXISTS (SELECT 1 FROM entries)) OR EXISTS (
          SELECT 1 FROM store_schedule WHERE store_id = stores.id AND from_day <= $2) AS due
      FROM stores WHERE id = $1`,
    // The day after tomorrow in UTC has come nowhere.
    [storeId, new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 10)],
  );
  if (!row?.due) return row?.version ?? 0;
  return (await lockBook(query, storeId, at)).version - 1;
}

/** Locks a store's price book and opens it. */
export async function lockBook(query: Query, storeId: string, at: string): Promise<ChangingBook> {
  const [store] = await query<ScopedStore>(
    `SELECT id, region, time_zone AS "timeZone", price_book_version AS version FROM stores
      WHERE id = $1 FOR NO KEY UPDATE`,
    [storeId],
  );
  if (!store) throw new Error(`There is no store ${storeId}.`);
  return openBook(query, store, at);
}
