import { readEvent } from '../contract/journal/read-event.ts';
import { dayIn } from './business-date.ts';
import type { Query } from './database.ts';
import { ownRows, stateAtBase } from './held-journal.ts';
import { storable } from './json.ts';
import type { Office } from './office.ts';
import { project } from './project.ts';
import { beginCursorsAnew } from './shared/cursor.ts';
import { keepShared, sharedTables } from './shared/keep-shared.ts';
import { lockTill } from './till.ts';
import { writeProjection } from './write-projection.ts';

/**
 * Looks again at the rows that could not be understood, for a newer head office may. The journal of a till of which it does is
 * folded anew, so that it stands as if they had been understood at once. Answers how many tills those were.
 */
export async function readParkedAgain({ database, now }: Office): Promise<number> {
  const parked = await database.query<{ tillId: string; type: string; body: string; at: string }>(
    `SELECT till_id AS "tillId", type, body, at FROM parked JOIN journal USING (till_id, seq)`,
  );
  const understood = parked.filter(
    ({ type, body, at }) => dayIn('UTC', at) !== undefined && !('why' in readEvent(type, body)),
  );
  const tills = new Set(understood.map(({ tillId }) => tillId));
  for (const tillId of tills) await database.transaction((query) => foldAnew(query, tillId, now()));
  return tills.size;
}

/** Makes everything again that is made of a till's own rows, and then of those tills whose journals go on from it. */
async function foldAnew(query: Query, tillId: string, at: string): Promise<void> {
  const till = await lockTill(query, tillId);
  if (!till) return;
  for (const table of ['sales', 'day_totals', 'z_reports', 'parked', ...sharedTables])
    await query(`DELETE FROM ${table} WHERE till_id = $1`, [tillId]);
  await query(
    `UPDATE alarms SET settled_at = $3, settled_by = 'read again'
      WHERE store_id = $1 AND till_id = $2 AND kind IN ('parked', 'z-differs') AND settled_at IS NULL`,
    [till.storeId, tillId, at],
  );
  const calendar = { timeZone: till.timeZone, today: dayIn(till.timeZone, at) ?? at.slice(0, 10) };
  let state = await stateAtBase(query, till);
  for await (const rows of ownRows(query, tillId, till.base.seq, till.held.seq)) {
    const made = project(state, rows, calendar);
    await putDates(
      query,
      tillId,
      rows.map(({ seq }, index) => ({ seq, date: made.dates[index] })),
    );
    await writeProjection(query, till, made, at);
    await keepShared(query, till, rows, made, at);
    state = made.state;
  }
  await query('UPDATE tills SET state = $2 WHERE id = $1', [tillId, storable(state)]);
  await beginCursorsAnew(query, till.storeId);
  const next = await query<{ id: string }>('SELECT id FROM tills WHERE base_till = $1 ORDER BY id', [tillId]);
  for (const { id } of next) await foldAnew(query, id, at);
}

async function putDates(query: Query, tillId: string, dates: readonly object[]): Promise<void> {
  await query(
    `UPDATE journal SET business_date = row.date
      FROM json_to_recordset($2::json) AS row (seq bigint, date date)
      WHERE till_id = $1 AND journal.seq = row.seq AND business_date <> row.date`,
    [tillId, JSON.stringify(dates)],
  );
}
