import type { SentRow } from '../contract/sync-protocol.ts';
import { foldTotals } from '../domain/reports/fold-totals.ts';
import { noTotals, type Totals } from '../domain/reports/totals.ts';
import { raiseAlarm } from './alarms.ts';
import type { Query } from './database.ts';
import { storable } from './json.ts';
import type { Projection } from './project.ts';
import type { Till } from './till.ts';

/** Stores rows as they came, each after the one whose hash it is chained to. */
export async function writeRows(
  query: Query,
  till: Till,
  rows: readonly (SentRow & { previous: string; date: string })[],
  receivedAt: string,
): Promise<void> {
  await query(
    `INSERT INTO journal
        (till_id, seq, at, sale_id, type, body, previous, hash, business_date, received_at)
      SELECT $1, seq, at, "saleId", type, body, previous, hash, date, $2 FROM json_to_recordset($3::json)
        AS row (seq bigint, at text, "saleId" text, type text, body text, previous text, hash text, date date)`,
    [till.id, receivedAt, JSON.stringify(rows)],
  );
}

/** Stores what rows came to, and raises the alarms that they give cause for. */
export async function writeProjection(query: Query, till: Till, made: Projection, at: string): Promise<void> {
  await writeSales(query, till, made);
  await writeDays(query, till, made);
  await writeZReports(query, till, made, at);
  await writeParked(query, till, made, at);
}

async function writeSales(query: Query, till: Till, { sales }: Projection): Promise<void> {
  if (sales.length === 0) return;
  const rows = sales.map(({ seq, date, event }) => ({
    ...{ seq, date, receiptNumber: event.receiptNumber, completedAt: event.completedAt },
    ...{ net: event.priced.net, tax: event.priced.tax, toPay: event.priced.toPay, body: event },
  }));
  await query(
    `INSERT INTO sales
        (till_id, seq, store_id, business_date, receipt_number, completed_at, net, tax, to_pay, body)
      SELECT $1, seq, $2, date, "receiptNumber", "completedAt", net, tax, "toPay", body
        FROM jsonb_to_recordset($3::jsonb) AS row (seq bigint, date date, "receiptNumber" bigint,
          "completedAt" text, net bigint, tax bigint, "toPay" bigint, body jsonb)`,
    [till.id, till.storeId, storable(rows)],
  );
}

/** A day's totals go on over a Z report in the middle of it. */
async function writeDays(query: Query, till: Till, { counted }: Projection): Promise<void> {
  if (counted.length === 0) return;
  const known = await query<{ date: string; totals: Totals }>(
    'SELECT business_date AS date, totals FROM day_totals WHERE till_id = $1 AND business_date = ANY ($2::date[])',
    [till.id, [...new Set(counted.map(({ date }) => date))]],
  );
  const days = new Map(known.map(({ date, totals }) => [date, { totals, lastSeq: 0 }]));
  for (const { date, seq, event } of counted) {
    const totals = days.get(date)?.totals ?? noTotals;
    days.set(date, {
      totals: event.type === 'v1.DayClosed' ? totals : foldTotals(totals, event),
      lastSeq: seq,
    });
  }
  const rows = [...days].map(([date, day]) => ({ date, ...day }));
  await query(
    `INSERT INTO day_totals (till_id, business_date, store_id, totals, last_seq)
      SELECT $1, date, $2, totals, "lastSeq"
        FROM jsonb_to_recordset($3::jsonb) AS row (date date, totals jsonb, "lastSeq" bigint)
      ON CONFLICT (till_id, business_date)
        DO UPDATE SET totals = excluded.totals, last_seq = excluded.last_seq`,
    [till.id, till.storeId, storable(rows)],
  );
}

async function writeZReports(query: Query, till: Till, { zReports }: Projection, at: string): Promise<void> {
  for (const { seq, claimed, computed, agrees } of zReports) {
    await query(
      `INSERT INTO z_reports (till_id, seq, number, business_date, claimed, computed, agrees)
        VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [till.id, seq, claimed.number, claimed.businessDay, storable(claimed), storable(computed), agrees],
    );
    const about = { number: claimed.number, seq, claimed, computed };
    if (!agrees)
      await raiseAlarm(query, { ...from(till, at), kind: 'z-differs', key: `${till.id} ${seq}`, about });
  }
}

async function writeParked(query: Query, till: Till, { parked }: Projection, at: string): Promise<void> {
  if (parked.length === 0) return;
  await query(
    `INSERT INTO parked (till_id, seq, why)
      SELECT $1, seq, why FROM json_to_recordset($2::json) AS row (seq bigint, why text)`,
    [till.id, JSON.stringify(parked)],
  );
  for (const about of parked)
    await raiseAlarm(query, { ...from(till, at), kind: 'parked', key: `${till.id} ${about.type}`, about });
}

const from = (till: Till, at: string) => ({ at, storeId: till.storeId, tillId: till.id });
