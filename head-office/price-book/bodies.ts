import type { EntryKind } from '../../domain/price-book/entry-kind.ts';
import type { Query } from '../database.ts';

/** An entry's body as plain data; null where the entry is not there. */
export type Body = Record<string, unknown> | null;
export type EntryKey = { kind: EntryKind; id: string };
/** `place`: the order of the shopkeeper's file. */
export type PlacedBody = { body: Body; place: number };

export const keyOf = ({ kind, id }: EntryKey) => `${kind} ${id}`;
export const asText = (body: Body) => (body === null ? null : JSON.stringify(body));
export const asBody = (text: string | null): Body => (text === null ? null : JSON.parse(text));

/** What a store's tills have of these entries. */
export async function storeBodies(
  query: Query,
  storeId: string,
  keys: readonly EntryKey[],
): Promise<Map<string, PlacedBody>> {
  const rows = await query<EntryKey & { place: number; body: string | null }>(
    `SELECT kind, id, place, body FROM store_entries JOIN json_to_recordset($2::json) AS wanted (kind text, id text)
      USING (kind, id) WHERE store_id = $1`,
    [storeId, JSON.stringify(keys.map(({ kind, id }) => ({ kind, id })))],
  );
  return new Map(rows.map((row) => [keyOf(row), { body: asBody(row.body), place: row.place }]));
}

/** Puts entries into a store's price book as of a version. */
export async function putStoreBodies(
  query: Query,
  storeId: string,
  version: number,
  entries: readonly (EntryKey & PlacedBody)[],
): Promise<void> {
  await query(
    `INSERT INTO store_entries (store_id, kind, id, place, body, version)
      SELECT $1, kind, id, place, body, $2
        FROM json_to_recordset($3::json) AS row (kind text, id text, place bigint, body text)
      ON CONFLICT (store_id, kind, id)
        DO UPDATE SET place = excluded.place, body = excluded.body, version = excluded.version`,
    [storeId, version, JSON.stringify(entries.map((entry) => ({ ...entry, body: asText(entry.body) })))],
  );
}

/** Lists of at most so many. */
export function* portions<T>(all: readonly T[], most: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += most) yield all.slice(at, at + most);
}
