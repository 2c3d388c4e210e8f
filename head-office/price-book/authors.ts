import { randomUUID } from 'node:crypto';
import type { Notice } from '../../contract/sync-protocol.ts';
import type { Query } from '../database.ts';
import type { EntryKey } from './bodies.ts';

/** Who changed something: an edit at a till. `by` is their id; empty where nobody was signed in. */
export type Author = { tillId: string; editId: string; by: string };
type Place = { query: Query; storeId: string; at: string };

/** Whose each field of an entry is, where it is not head office's. */
export async function authorsOf(
  { query, storeId }: Place,
  { kind, id }: EntryKey,
): Promise<Map<string, Author>> {
  const rows = await query<Author & { field: string }>(
    `SELECT field, till_id AS "tillId", edit_id AS "editId", by_id AS "by" FROM entry_authors
      WHERE store_id = $1 AND kind = $2 AND id = $3`,
    [storeId, kind, id],
  );
  return new Map(rows.map(({ field, ...author }) => [field, author]));
}

export async function putAuthors(
  { query, storeId }: Place,
  { kind, id }: EntryKey,
  fields: readonly string[],
  { tillId, editId, by }: Author,
): Promise<void> {
  await query(
    `INSERT INTO entry_authors (store_id, kind, id, field, till_id, edit_id, by_id)
      SELECT $1, $2, $3, field, $5, $6, $7 FROM unnest($4::text[]) AS field
      ON CONFLICT (store_id, kind, id, field)
        DO UPDATE SET till_id = excluded.till_id, edit_id = excluded.edit_id, by_id = excluded.by_id`,
    [storeId, kind, id, fields, tillId, editId, by],
  );
}

/** Head office has set these fields. */
export async function forgetAuthors(
  { query, storeId }: Place,
  { kind, id }: EntryKey,
  fields: readonly string[],
): Promise<void> {
  await query(
    'DELETE FROM entry_authors WHERE store_id = $1 AND kind = $2 AND id = $3 AND field = ANY ($4)',
    [...[storeId, kind, id, fields]],
  );
}

/** What did not stand: a field's value and what stands there, whose it was, and why. */
export type KeptEdit = {
  field: string;
  value: unknown;
  stands: unknown;
  why: 'replaced' | 'locked' | 'unsound' | 'no-book';
  author: Author | null;
};

/** Keeps what did not stand. Its author is told, where it has one and head office has a price book to tell of. */
export async function keepEdit(
  { query, storeId, at }: Place,
  { kind, id }: EntryKey,
  { field, value, stands, why, author }: KeptEdit,
): Promise<void> {
  await query(
    `INSERT INTO kept_edits
        (store_id, id, at, kind, entry_id, field, value, stands, why, till_id, edit_id, by_id, told_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[storeId, randomUUID(), at, kind, id, field, JSON.stringify(value ?? null)],
      ...[JSON.stringify(stands ?? null), why, author?.tillId ?? null, author?.editId ?? null],
      ...[author?.by ?? null, author === null || why === 'no-book' ? at : null],
    ],
  );
}

/** So many notices go in one answer; the rest with the next. */
const mostNotices = 20;

/** What a till's people have not been told yet, the oldest first. `base`: the till whose journal it goes on with. */
export async function untoldNotices(
  query: Query,
  { id, storeId, base }: { id: string; storeId: string; base: string | null },
): Promise<Notice[]> {
  const rows = await query<
    Record<'id' | 'editId' | 'entryKind' | 'entryId' | 'field' | 'by' | 'why', string> & {
      stands: string;
      kept: string;
    }
  >(
    `SELECT id, edit_id AS "editId", kind AS "entryKind", entry_id AS "entryId", field, stands, value AS kept,
        by_id AS "by", why FROM kept_edits
      WHERE store_id = $1 AND till_id = ANY ($2) AND told_at IS NULL ORDER BY at, id LIMIT ${mostNotices}`,
    [storeId, [id, base ?? id]],
  );
  return rows.map(({ why, stands, kept, ...row }) => ({
    ...{ ...row, stands: JSON.parse(stands), kept: JSON.parse(kept) },
    kind: why === 'locked' || why === 'unsound' ? `edit-${why}` : 'edit-replaced',
  }));
}

/** The till holds these notices. */
export async function markTold(
  query: Query,
  storeId: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  if (ids.length === 0) return;
  await query(
    'UPDATE kept_edits SET told_at = $3 WHERE store_id = $1 AND id = ANY ($2) AND told_at IS NULL',
    [storeId, ids, at],
  );
}
