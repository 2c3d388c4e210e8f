import type { DeskAlarm, DeskAlarms } from '../../contract/office-page.ts';
import type { Query } from '../database.ts';

const most = 200;

/** The oldest alarms that nobody has settled, with the names of their stores and tills. */
export async function readAlarms(query: Query): Promise<DeskAlarms> {
  const [all] = await query<{ count: number }>(
    'SELECT count(*) AS count FROM alarms WHERE settled_at IS NULL',
  );
  const alarms = await query<DeskAlarm>(
    `SELECT alarms.id, at, stores.name AS store, time_zone AS "timeZone", currency, tills.name AS till, kind, about
      FROM alarms JOIN stores ON stores.id = alarms.store_id LEFT JOIN tills ON tills.id = alarms.till_id
      WHERE settled_at IS NULL ORDER BY at, alarms.id LIMIT $1`,
    [most],
  );
  return { open: all?.count ?? 0, alarms };
}
