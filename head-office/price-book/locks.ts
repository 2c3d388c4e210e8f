import type { BookLock } from '../../contract/sync-price-book.ts';
import { entryKinds } from '../../domain/price-book/entry-kind.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { closeBook, openBook } from './open-book.ts';
import { lockStores, type Scope } from './scopes.ts';

/** What of the price books of a scope only head office changes. `*` is everything of the kind. */
export type Locking = { scope: Scope; kind: string; fields: readonly string[]; locked: boolean };

/** Locks fields for the managers at the tills, or opens them again; the tills hear of it as of a new version. */
export function setLocks(office: Office, { scope, kind, fields, locked }: Locking): Promise<void> {
  if (!(entryKinds as readonly string[]).includes(kind))
    throw new Error(`There is no kind ${kind}: ${entryKinds.join(', ')}.`);
  const sql = locked
    ? `INSERT INTO locks (scope, kind, field) SELECT $1, $2, field FROM unnest($3::text[]) AS field
        ON CONFLICT DO NOTHING`
    : 'DELETE FROM locks WHERE scope = $1 AND kind = $2 AND field = ANY ($3)';
  return office.database.transaction(async (query) => {
    const stores = await lockStores(query, scope);
    await query(sql, [scope, kind, fields]);
    for (const store of stores) {
      const book = await openBook(query, store, office.now());
      if (book.version > 1) await closeBook(book);
    }
  });
}

/** What is locked in a store by any of its scopes. */
export async function locksOf(query: Query, storeId: string): Promise<BookLock[]> {
  const rows = await query<BookLock>(
    `SELECT kind, array_agg(DISTINCT field ORDER BY field) AS fields FROM locks JOIN stores
      ON scope IN ('chain', 'region:' || region, 'store:' || stores.id) WHERE stores.id = $1
      GROUP BY kind ORDER BY kind`,
    [storeId],
  );
  return rows;
}
