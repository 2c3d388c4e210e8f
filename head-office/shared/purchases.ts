import { mostPurchases, type StorePurchases } from '../../contract/sync-store.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { type Answer, done, refused } from '../refusals.ts';
import { findTill } from '../till.ts';
import { cursorOf, type Heads, headsOf, type Seen, seenBy } from './cursor.ts';
import { type OwnRows, ownRowsOf } from './own-rows.ts';

type Row = StorePurchases['rows'][number] & { seq: number };

/** More than one sale has of different items, so that no sale fills an answer by itself. */
const atOnce = mostPurchases * 10;

/** What the customers of a till's store bought at its other tills, as far as that has changed since. */
export async function storePurchases(
  { database: { query } }: Office,
  tillId: string,
  since: string,
): Promise<Answer<StorePurchases>> {
  const till = await findTill(query, tillId);
  if (!till) return refused('revoked', 'This till is no longer enrolled.');
  const heads = await headsOf(query, till.storeId);
  const seen = seenBy(since, heads);
  const own = await ownRowsOf(query, till);
  const found = await unseen(query, till.storeId, own, seen);
  const rows = wholeSales(found);
  const more = rows.length < found.length;
  const through = more ? cursorOf({ ...heads, seen: upTo(rows, seen, heads) }) : cursorOf(heads);
  return done({ rows: rows.map(({ seq: _, ...row }) => row), through, more });
}

function unseen(query: Query, storeId: string, own: readonly OwnRows[], seen: Seen): Promise<Row[]> {
  return query(
    `WITH own AS (SELECT * FROM json_to_recordset($2::json) AS row ("tillId" text, through bigint)),
      unseen AS (SELECT id, coalesce(value::bigint, 0) AS after FROM tills
        LEFT JOIN json_each_text($3::json) ON key = id WHERE store_id = $1)
      SELECT till_id AS "tillId", customer_id AS "customerId", sku, name, category, tags, bought, returned,
        last_day AS "lastDay", seq FROM unseen
        JOIN customer_purchases p ON till_id = id AND seq > after
        WHERE NOT EXISTS (SELECT FROM own WHERE "tillId" = till_id AND seq <= through)
          AND NOT EXISTS (SELECT FROM erased_customers e WHERE e.store_id = $1 AND e.id = customer_id)
        ORDER BY till_id, seq LIMIT ${atOnce}`,
    [storeId, JSON.stringify(own), JSON.stringify(seen)],
  );
}

/** As many as one answer takes, up to the end of a sale. */
function wholeSales(rows: readonly Row[]): Row[] {
  if (rows.length <= mostPurchases) return [...rows];
  const last = rows[mostPurchases - 1];
  const end = rows.findIndex(
    ({ tillId, seq }, at) => at >= mostPurchases && (tillId !== last?.tillId || seq !== last.seq),
  );
  return end < 0 ? [...rows] : rows.slice(0, end);
}

/** Tills are read one after the other: those before the last row's are read to their end. */
function upTo(rows: readonly Row[], seen: Seen, heads: Heads): Seen {
  const reached = { ...seen };
  for (const { tillId, seq } of rows) reached[tillId] = seq;
  const last = rows.at(-1)?.tillId;
  for (const tillId of Object.keys(reached))
    if (tillId !== last && rows.some((row) => row.tillId === tillId))
      reached[tillId] = heads.seen[tillId] ?? 0;
  return reached;
}
