import Database from 'better-sqlite3';
import type { Database as Office } from '../../head-office/database.ts';

/** What a till's own file says, read and added up by SQLite alone, with nothing of the rules. */
export type TillSide = {
  tillId: string;
  chain: string[];
  /** The first and the last year that its rows are dated. */
  years: { first: number; last: number };
  sales: Added;
  /** Z reports, and what they say was sold. */
  zReports: { count: number; sold: number };
};
type Added = { count: number; toPay: number; net: number; tax: number; receipts: number };

const added = `SELECT count(*) AS count, coalesce(sum(body ->> '$.priced.toPay'), 0) AS toPay,
  coalesce(sum(body ->> '$.priced.net'), 0) AS net, coalesce(sum(body ->> '$.priced.tax'), 0) AS tax,
  count(DISTINCT body ->> '$.receiptNumber') AS receipts FROM journal WHERE type = 'v1.SaleCompleted'`;
const zAdded = `SELECT count(*) AS count, coalesce(sum(body ->> '$.z.totals.sold.amount'), 0) AS sold
  FROM journal WHERE type = 'v1.DayClosed'`;

export function tillSide(file: string): TillSide {
  const db = new Database(file, { readonly: true });
  const side = {
    tillId: db.prepare('SELECT till_id FROM head_office').pluck().get() as string,
    chain: db.prepare('SELECT hash FROM journal ORDER BY seq').pluck().all() as string[],
    years: db
      .prepare('SELECT min(at) + 0 AS first, max(at) + 0 AS last FROM journal')
      .get() as TillSide['years'],
    sales: db.prepare(added).get() as Added,
    zReports: db.prepare(zAdded).get() as TillSide['zReports'],
  };
  db.close();
  return side;
}

/** How many rows a till's file has. */
export function rowsIn(file: string): number {
  const db = new Database(file, { readonly: true });
  const count = db.prepare('SELECT max(seq) FROM journal').pluck().get() as number;
  db.close();
  return count;
}

/** The same of head office, and what it made of it: its totals by day, and the end of the journal as it keeps it. */
export async function officeSide({ query }: Office, tillId: string) {
  const chain = await query<{ hash: string }>('SELECT hash FROM journal WHERE till_id = $1 ORDER BY seq', [
    tillId,
  ]);
  const [sales] = await query<Added>(
    `SELECT count(*) AS count, coalesce(sum(to_pay), 0)::bigint AS "toPay", coalesce(sum(net), 0)::bigint AS net,
      coalesce(sum(tax), 0)::bigint AS tax, count(DISTINCT receipt_number) AS receipts FROM sales WHERE till_id = $1`,
    [tillId],
  );
  const [zReports] = await query<TillSide['zReports']>(
    `SELECT count(*) AS count, coalesce(sum((computed -> 'totals' -> 'sold' ->> 'amount')::bigint), 0)::bigint AS sold
      FROM z_reports WHERE till_id = $1`,
    [tillId],
  );
  const [days] = await query<{ count: number; toPay: number }>(
    `SELECT coalesce(sum((totals -> 'sold' ->> 'count')::bigint), 0)::bigint AS count,
      coalesce(sum((totals -> 'sold' ->> 'amount')::bigint - (totals -> 'returned' ->> 'amount')::bigint), 0)::bigint
        AS "toPay" FROM day_totals WHERE till_id = $1`,
    [tillId],
  );
  const [head] = await query<{ seq: number; hash: string }>(
    'SELECT held_seq AS seq, held_hash AS hash FROM tills WHERE id = $1',
    [tillId],
  );
  return { tillId, chain: chain.map(({ hash }) => hash), sales, zReports, days, head };
}

/** What head office has to hold of a till. */
export function expectedOf({ tillId, chain, sales, zReports }: TillSide) {
  const { count, toPay } = sales;
  const head = { seq: chain.length, hash: chain.at(-1) };
  return { tillId, chain, sales, zReports, days: { count, toPay }, head };
}
