import { entriesOf } from '../../domain/price-book/entry.ts';
import { same } from '../../domain/price-book/merge.ts';
import { describeProblems } from '../../domain/words/problems.ts';
import { readPriceBook } from '../../electron/import/read-price-book.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { asText, type Body, type EntryKey, keyOf, portions } from './bodies.ts';
import { changeBook } from './change-book.ts';
import { alone } from './check.ts';
import { refuseUnsound } from './check-stores.ts';
import { closeBook, entriesIn, openBook } from './open-book.ts';
import { lockStores, type Scope, type ScopedStore, scopesOf, widerThan } from './scopes.ts';

/** A whole price book for a scope; from a day of the stores on, or at once where the day is ''. */
export type Publication = { scope: Scope; day: string; entries: readonly (EntryKey & { body: Body })[] };
/** How many entries of the scope changed, and in how many stores. */
export type Published = { entries: number; stores: number };

type Placed = EntryKey & { body: Body; place: number };
type Changed = EntryKey & { place: number; before: Body; after: Body };

/** Reads a folder as a till reads it. Refuses one with problems, naming each by its line. */
export function readFolder(folder: string): Publication['entries'] {
  const read = readPriceBook(folder);
  if (!read.ok) throw new Error(`Nothing was published.\n${describeProblems(read.problems, 'en')}`);
  return [...entriesOf(read.contents)] as unknown as Publication['entries'];
}

/**
 * Publishes what is different from what the scope has; nothing at all where a store's whole price book would be unsound by
 * it. What a narrower scope has of its own stays there; what managers changed is merged by field, and where both did, head
 * office's value stands and theirs is kept.
 */
export function publish(office: Office, publication: Publication): Promise<Published> {
  return office.database.transaction((query) => publishWithin(query, office.now(), publication));
}

/** The same within a transaction, which must leave nothing where this throws. */
export async function publishWithin(
  query: Query,
  at: string,
  { scope, day, entries }: Publication,
): Promise<Published> {
  if (day !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`${day} is no day: it is YYYY-MM-DD.`);
  const stores = await lockStores(query, scope);
  await settleDue(query, scope, at);
  const inherited = await entriesIn(query, await widerThan(query, scope));
  const changes = await changesOf(query, scope, inherited, entries);
  if (day === '') await putNow(query, scope, inherited, changes);
  else await putLater(query, scope, day, changes);
  for (const store of stores) await publishTo(query, store, at, { scope, day, changes });
  return { entries: changes.length, stores: stores.length };
}

/** What was scheduled for a day that has come everywhere is what the scope has. */
async function settleDue(query: Query, scope: Scope, at: string): Promise<void> {
  const due = await query<EntryKey & { place: number; body: string | null; day: string }>(
    `DELETE FROM entries WHERE scope = $1 AND from_day <> '' AND from_day <= $2
      RETURNING kind, id, place, body, from_day AS day`,
    [scope, at.slice(0, 10)],
  );
  const rows = [...due].sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = new Map(rows.map((row) => [keyOf(row), row]));
  await putEntries(query, scope, '', [...last.values()]);
}

async function changesOf(
  query: Query,
  scope: Scope,
  inherited: ReadonlyMap<string, Placed>,
  entries: Publication['entries'],
): Promise<Changed[]> {
  const own = await entriesIn(query, [scope]);
  const known = new Map([...inherited, ...own]);
  const wanted = new Map(entries.map((entry, place) => [keyOf(entry), { ...entry, place }]));
  const gone = [...known.values()].filter((entry) => !wanted.has(keyOf(entry)));
  return [...wanted.values(), ...gone.map((entry) => ({ ...entry, body: null }))].flatMap((entry) => {
    const { kind, id, place, body: after } = entry;
    const before = known.get(keyOf(entry))?.body ?? null;
    return same(before, after) ? [] : [{ kind, id, place, before, after }];
  });
}

/** What the wider scope has need not be here; what it has and this one lacks is taken out here. */
async function putNow(
  query: Query,
  scope: Scope,
  inherited: ReadonlyMap<string, Placed>,
  changes: readonly Changed[],
): Promise<void> {
  const rows = changes.map((one) => ({ ...one, body: asText(one.after) }));
  await putEntries(query, scope, '', rows);
  const back = changes.filter((one) => same(inherited.get(keyOf(one))?.body ?? null, one.after));
  await query(
    `DELETE FROM entries USING json_to_recordset($2::json) AS same (kind text, id text)
      WHERE scope = $1 AND from_day = '' AND entries.kind = same.kind AND entries.id = same.id`,
    [scope, JSON.stringify(back.map(({ kind, id }) => ({ kind, id })))],
  );
}

async function putLater(query: Query, scope: Scope, day: string, changes: readonly Changed[]): Promise<void> {
  await query('DELETE FROM entries WHERE scope = $1 AND from_day = $2', [scope, day]);
  await putEntries(
    query,
    scope,
    day,
    changes.map((one) => ({ ...one, body: asText(one.after), base: asText(one.before) })),
  );
}

type EntryRow = EntryKey & { place: number; body: string | null; base?: string | null };

async function putEntries(query: Query, scope: Scope, day: string, rows: readonly EntryRow[]): Promise<void> {
  for (const portion of portions(rows, 5_000))
    await query(
      `INSERT INTO entries (scope, kind, id, from_day, place, base, body)
        SELECT $1, kind, id, $2, place, base, body
          FROM json_to_recordset($3::json) AS row (kind text, id text, place bigint, base text, body text)
        ON CONFLICT (scope, kind, id, from_day)
          DO UPDATE SET place = excluded.place, base = excluded.base, body = excluded.body`,
      [scope, day, JSON.stringify(portion)],
    );
}

type ToStore = { scope: Scope; day: string; changes: readonly Changed[] };

async function publishTo(query: Query, store: ScopedStore, at: string, news: ToStore): Promise<void> {
  const scopes = scopesOf(store);
  const narrower = await entriesIn(query, scopes.slice(scopes.indexOf(news.scope) + 1));
  const changes = news.changes.filter((change) => !narrower.has(keyOf(change)));
  // A new store begins with all that its scopes have by now.
  const fresh = store.version === 0;
  const book = await openBook(query, store, at);
  if (fresh) return refuseUnsound(book);
  if (news.day !== '') await schedule(query, store.id, { ...news, changes });
  else if (changes.length > 0)
    await changeBook(
      book,
      changes.map((change) => ({ ...change, author: null })),
      alone(book),
    );
  if (changes.length === 0 && news.day === '') return;
  await refuseUnsound(book);
  await closeBook(book);
}

async function schedule(query: Query, storeId: string, { scope, day, changes }: ToStore): Promise<void> {
  await query('DELETE FROM store_schedule WHERE store_id = $1 AND scope = $2 AND from_day = $3', [
    storeId,
    scope,
    day,
  ]);
  const rows = changes.map(({ before, after, ...one }) => ({
    ...one,
    base: asText(before),
    body: asText(after),
  }));
  for (const portion of portions(rows, 5_000))
    await query(
      `INSERT INTO store_schedule (store_id, scope, from_day, kind, id, place, base, body)
        SELECT $1, $2, $3, kind, id, place, base, body
          FROM json_to_recordset($4::json) AS row (kind text, id text, place bigint, base text, body text)`,
      [storeId, scope, day, JSON.stringify(portion)],
    );
}
