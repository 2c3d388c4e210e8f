import type { StoreDay, TillDay } from '../../contract/nightly.ts';
import type { Query } from '../database.ts';
import { storable } from '../json.ts';
import type { StoreEntry } from '../stores.ts';
import { effectOf } from './effect.ts';
import { type Known, tillDays } from './till-days.ts';

/** What was frozen of a till's day in an edition. */
export type FrozenTill = { edition: number; storeId: string; report: TillDay };
/** A store as it was named when the day was frozen. */
export type FrozenStore = StoreEntry & { effect: StoreDay['effect'] };
export type Edition = { edition: number; madeAt: string; stores: FrozenStore[] };

/**
 * Freezes what is known of a day, and answers whether anything was: the first time of every till, as edition 1; later of the
 * tills of which more has come, as the next edition. What an edition holds never changes. To be called in a transaction;
 * two that freeze one day take turns.
 */
export async function freezeDay(
  query: Query,
  date: string,
  stores: readonly StoreEntry[],
  now: string,
): Promise<boolean> {
  await query('INSERT INTO nightly_days (business_date) VALUES ($1) ON CONFLICT DO NOTHING', [date]);
  await query('SELECT 1 FROM nightly_days WHERE business_date = $1 FOR UPDATE', [date]);
  const edition = (await editionsOf(query, date)).length + 1;
  const frozen = await tillDays(query, date, await knownOf(query, date), edition === 1);
  if (frozen.length === 0 && edition > 1) return false;
  for (const { storeId, afterSeq, sales, report, measured } of frozen) {
    await query(
      `INSERT INTO nightly_tills
          (business_date, edition, till_id, store_id, after_seq, through_seq, sales, report, measured)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[date, edition, report.id, storeId, afterSeq, report.throughSeq, sales],
        ...[storable(report), storable(measured)],
      ],
    );
  }
  const named: FrozenStore[] = [];
  if (edition === 1)
    for (const store of stores) named.push({ ...store, effect: await effectOf(query, store, date) });
  await query(
    'INSERT INTO nightly_editions (business_date, edition, made_at, stores) VALUES ($1, $2, $3, $4)',
    [date, edition, now, storable(named)],
  );
  return true;
}

export function editionsOf(query: Query, date: string): Promise<Edition[]> {
  return query(
    `SELECT edition, made_at AS "madeAt", stores FROM nightly_editions WHERE business_date = $1 ORDER BY edition`,
    [date],
  );
}

/** Everything that was frozen of a day, edition by edition. */
export function frozenOf(query: Query, date: string): Promise<FrozenTill[]> {
  return query(
    `SELECT edition, store_id AS "storeId", report FROM nightly_tills
      WHERE business_date = $1 ORDER BY edition, store_id, till_id`,
    [date],
  );
}

/** What the latest edition of the day says of each till. */
async function knownOf(query: Query, date: string): Promise<Map<string, Known>> {
  const rows = await query<Known & { id: string }>(
    `SELECT DISTINCT ON (till_id) till_id AS id, through_seq AS "throughSeq", sales, report->'totals' AS totals
      FROM nightly_tills WHERE business_date = $1 ORDER BY till_id, edition DESC`,
    [date],
  );
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}
