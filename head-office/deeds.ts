import { randomUUID } from 'node:crypto';
import type { DeskDeeds } from '../contract/office-page.ts';
import type { Query } from './database.ts';

/** Whoever works on the machine itself; no name to sign in with has a space. */
export const commandLine = 'command line';

/** `about`: the kind of the alarm that was settled, or the name that the code gives; else empty. */
export type Deed = {
  at: string;
  by: string;
  what: 'code' | 'revoke' | 'settle';
  storeId: string;
  tillId: string | null;
  about: string;
};

/** Notes who did it and when, within the transaction that does it. */
export async function noteDeed(query: Query, deed: Deed): Promise<void> {
  const { at, by, what, storeId, tillId, about } = deed;
  await query(
    'INSERT INTO deeds (id, at, by_name, what, store_id, till_id, about) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [randomUUID(), at, by, what, storeId, tillId, about],
  );
}

const most = 50;

/** The last deeds, the newest first, with the names of their stores and tills. */
export function readDeeds(query: Query): Promise<DeskDeeds> {
  return query(
    `SELECT deeds.id, at, by_name AS "by", what, stores.name AS store, tills.name AS till, about
      FROM deeds JOIN stores ON stores.id = deeds.store_id LEFT JOIN tills ON tills.id = deeds.till_id
      ORDER BY at DESC, deeds.id LIMIT $1`,
    [most],
  );
}
