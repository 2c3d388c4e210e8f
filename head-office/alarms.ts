import { randomUUID } from 'node:crypto';
import type { Query } from './database.ts';
import { noteDeed } from './deeds.ts';
import { storable } from './json.ts';
import type { Office } from './office.ts';

/** Something that somebody at head office has to look at. `about` holds all that is known of it. */
export type Alarm = {
  id: string;
  at: string;
  storeId: string;
  tillId: string | null;
  kind: string;
  about: unknown;
  settledAt: string | null;
  settledBy: string | null;
};

/** `key`: what an alarm of this kind is about; while one about it is open, another is not raised. */
export type NewAlarm = Pick<Alarm, 'at' | 'storeId' | 'tillId' | 'kind' | 'about'> & { key: string };

export async function raiseAlarm(query: Query, alarm: NewAlarm): Promise<void> {
  const { at, storeId, tillId, kind, key, about } = alarm;
  await query(
    `INSERT INTO alarms (id, at, store_id, till_id, kind, key, about) VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (store_id, kind, key) WHERE settled_at IS NULL DO NOTHING`,
    [randomUUID(), at, storeId, tillId, kind, key, storable(about)],
  );
}

const columns = `id, at, store_id AS "storeId", till_id AS "tillId", kind, about,
  settled_at AS "settledAt", settled_by AS "settledBy"`;

/** The alarms that nobody has settled, the oldest first; of one store where it is named. */
export function openAlarms(query: Query, storeId: string | null = null): Promise<Alarm[]> {
  return query<Alarm>(
    `SELECT ${columns} FROM alarms WHERE settled_at IS NULL AND ($1::text IS NULL OR store_id = $1) ORDER BY at, id`,
    [storeId],
  );
}

/** Notes that somebody has seen to an alarm; false where there is no such alarm that is open. */
export function settleAlarm({ database, now }: Office, id: string, by: string): Promise<boolean> {
  return database.transaction(async (query) => {
    const at = now();
    const [alarm] = await query<Pick<Alarm, 'storeId' | 'tillId' | 'kind'>>(
      `UPDATE alarms SET settled_at = $2, settled_by = $3 WHERE id = $1 AND settled_at IS NULL
        RETURNING store_id AS "storeId", till_id AS "tillId", kind`,
      [id, at, by],
    );
    if (!alarm) return false;
    const { storeId, tillId, kind } = alarm;
    await noteDeed(query, { at, by, what: 'settle', storeId, tillId, about: kind });
    return true;
  });
}
