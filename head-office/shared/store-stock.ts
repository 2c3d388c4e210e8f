import { mostStock, type StoreStock } from '../../contract/sync-store.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { type Answer, done, refused } from '../refusals.ts';
import { findTill } from '../till.ts';
import { cursorOf, headsOf, type Seen, seenBy } from './cursor.ts';
import { storeCounter } from './keep-stock.ts';
import { type OwnRows, ownRowsOf } from './own-rows.ts';

type Question = { since: string; after: string };

/**
 * What the other tills of a till's store sold, less what came back, of the items of which that may have changed since: each
 * counted from when this till took in its price book's files, or any till of the store or head office counted the item.
 */
export async function storeStock(
  { database: { query } }: Office,
  tillId: string,
  { since, after }: Question,
): Promise<Answer<StoreStock>> {
  const till = await findTill(query, tillId);
  if (!till) return refused('revoked', 'This till is no longer enrolled.');
  const heads = await headsOf(query, till.storeId);
  const own = await ownRowsOf(query, till);
  const rows = await soldElsewhere(query, { storeId: till.storeId, own, seen: seenBy(since, heads), after });
  const more = rows.length > mostStock;
  return done({ rows: rows.slice(0, mostStock), through: cursorOf(heads), more });
}

type Ask = { storeId: string; own: readonly OwnRows[]; seen: Seen; after: string };

function soldElsewhere(query: Query, { storeId, own, seen, after }: Ask): Promise<StoreStock['rows']> {
  return query(
    `WITH own AS (SELECT * FROM json_to_recordset($2::json) AS row ("tillId" text, through bigint)),
      counted AS (SELECT coalesce(max(at), 'infinity') AS at FROM stock_counts WHERE sku = '' AND store_id = $1
        AND (till_id = $5 OR EXISTS (SELECT FROM own WHERE "tillId" = till_id AND seq <= through))),
      unseen AS (SELECT id, coalesce(value::bigint, 0) AS after
        FROM (SELECT id FROM tills WHERE store_id = $1 UNION ALL SELECT $5) AS ids
        LEFT JOIN json_each_text($3::json) ON key = id),
      changed AS (
        SELECT sku FROM unseen JOIN sold_pieces p ON till_id = id AND seq > after
          WHERE NOT EXISTS (SELECT FROM own WHERE "tillId" = till_id AND seq <= through)
        UNION SELECT sku FROM unseen JOIN stock_counts ON till_id = id AND seq > after WHERE sku <> '')
      SELECT changed.sku, coalesce(sum(p.quantity), 0)::bigint AS sold FROM changed
        CROSS JOIN counted
        LEFT JOIN sold_pieces p ON p.store_id = $1 AND p.sku = changed.sku
          AND p.at > greatest(counted.at, (SELECT max(at) FROM stock_counts c WHERE c.store_id = $1 AND c.sku = changed.sku))
          AND NOT EXISTS (SELECT FROM own WHERE "tillId" = p.till_id AND p.seq <= through)
        WHERE changed.sku > $4 GROUP BY changed.sku ORDER BY changed.sku LIMIT ${mostStock + 1}`,
    [storeId, JSON.stringify(own), JSON.stringify(seen), after, storeCounter(storeId)],
  );
}
