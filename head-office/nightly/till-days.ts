import { isDeepStrictEqual } from 'node:util';
import type { Standing, TillDay } from '../../contract/nightly.ts';
import { itemFigures } from '../../domain/reports/item-figures.ts';
import { noTotals, type Totals } from '../../domain/reports/totals.ts';
import type { Query } from '../database.ts';
import { type Measured, measure, salesOf } from './rows-of-day.ts';

/** A till with what head office has of a day now. */
type Row = {
  id: string;
  name: string;
  storeId: string;
  openDate: string | null;
  lastDate: string | null;
  heardAt: string;
  replaced: boolean;
  totals: Totals | null;
  lastSeq: number | null;
  closed: boolean;
};

/**
 * A till's day to be frozen: what is new lies after `afterSeq`. That is 0 where rows that an earlier edition passed over are
 * understood by now: then all of the day's sales are in this one again.
 */
export type Frozen = {
  storeId: string;
  afterSeq: number;
  sales: number;
  report: TillDay;
  measured: Measured;
};

/** What the latest edition says of a till's day. */
export type Known = { throughSeq: number; sales: number; totals: Totals };

/**
 * What every till's journal says of a day now, in one look: a piece that is being taken in meanwhile is in it whole or not
 * at all. `known`: what the latest edition says of each till; where nothing has changed since, nothing is answered, unless
 * `all`.
 */
export async function tillDays(
  query: Query,
  date: string,
  known: ReadonlyMap<string, Known>,
  all: boolean,
): Promise<Frozen[]> {
  const rows = await query<Row>(
    `SELECT tills.id, tills.name, tills.store_id AS "storeId", tills.state->>'businessDate' AS "openDate",
        (SELECT max(d.business_date) FROM day_totals d WHERE d.till_id = tills.id) AS "lastDate",
        coalesce(last_seen_at, enrolled_at) AS "heardAt",
        EXISTS (SELECT 1 FROM tills next WHERE next.base_till = tills.id
          AND next.enrolled_at > coalesce(tills.last_seen_at, tills.enrolled_at)) AS replaced,
        days.totals, days.last_seq AS "lastSeq",
        EXISTS (SELECT 1 FROM z_reports z WHERE z.till_id = tills.id AND z.business_date = $1) AS closed
      FROM tills LEFT JOIN day_totals days ON days.till_id = tills.id AND days.business_date = $1
      WHERE days.totals IS NOT NULL OR (tills.revoked_at IS NULL AND tills.enrolled_at < $1::date + 2)
      ORDER BY tills.store_id, tills.id`,
    [date],
  );
  const frozen: Frozen[] = [];
  for (const row of rows) {
    const before = known.get(row.id);
    if (all || hasChanged(row, before)) frozen.push(await freeze(query, date, row, before));
  }
  return frozen;
}

function hasChanged({ lastSeq, totals }: Row, before: Known | undefined): boolean {
  if (!before) return lastSeq !== null;
  return lastSeq !== before.throughSeq || !isDeepStrictEqual(totals ?? noTotals, before.totals);
}

async function freeze(query: Query, date: string, row: Row, before: Known | undefined): Promise<Frozen> {
  const { id, name, storeId, totals } = row;
  const throughSeq = row.lastSeq ?? 0;
  const range = { tillId: id, afterSeq: 0, throughSeq };
  const sales = await salesOf(query, date, range);
  const passed = before ? await salesOf(query, date, { ...range, throughSeq: before.throughSeq }) : [];
  const afterSeq = before && passed.length === before.sales ? before.throughSeq : 0;
  const standing = standingOf(date, row);
  const whole = standing !== 'missing' && standing !== 'open';
  const report: TillDay = {
    ...{ id, name, standing, throughSeq, totals: totals ?? noTotals, items: itemFigures(sales) },
    missingSince: whole ? null : row.heardAt,
    parked: await parkedOn(query, id, date),
    zReports: await zReportsOf(query, id, date, throughSeq),
  };
  const measured = await measure(query, date, range, sales);
  return { storeId, afterSeq, sales: sales.length, report, measured };
}

function standingOf(date: string, { totals, closed, openDate, lastDate, replaced }: Row): Standing {
  if (closed && openDate !== date) return 'closed';
  if (replaced) return 'replaced';
  if (totals !== null && openDate === date) return 'open';
  if (totals !== null && !isTrade(totals))
    return lastDate !== null && lastDate > date ? 'no-sales' : 'missing';
  if (totals !== null) return 'open';
  return lastDate !== null && lastDate > date ? 'no-sales' : 'missing';
}

/** Whether anything was done that a Z report has to account for. */
function isTrade({ sold, drawer, voidedSales }: Totals): boolean {
  return sold.count > 0 || voidedSales > 0 || Object.values(drawer).some((amount) => amount !== 0);
}

async function parkedOn(query: Query, tillId: string, date: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    `SELECT count(*) AS count FROM parked JOIN journal USING (till_id, seq)
      WHERE till_id = $1 AND business_date = $2`,
    [tillId, date],
  );
  return row?.count ?? 0;
}

function zReportsOf(
  query: Query,
  tillId: string,
  date: string,
  throughSeq: number,
): Promise<TillDay['zReports']> {
  return query(
    `SELECT number, agrees, claimed, computed FROM z_reports
      WHERE till_id = $1 AND business_date = $2 AND seq <= $3 ORDER BY seq`,
    [tillId, date, throughSeq],
  );
}
