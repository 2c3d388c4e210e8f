import {
  type CustomerChanges,
  mostChanges,
  type SharedCustomer,
  type StoreCustomers,
} from '../../contract/sync-store.ts';
import type { Query } from '../database.ts';
import { storable } from '../json.ts';
import type { Office } from '../office.ts';
import { type Answer, done, refused } from '../refusals.ts';
import { findTill } from '../till.ts';

type Change = CustomerChanges['changes'][number];

/**
 * Takes what a till has learned of people into its store. A change that was taken before is not taken again, however often
 * it is sent. Who was erased stays erased: their id alone is kept.
 */
export function takeCustomers(
  { database }: Office,
  tillId: string,
  { changes }: CustomerChanges,
): Promise<Answer<{ taken: number }>> {
  return database.transaction(async (query) => {
    const till = await findTill(query, tillId);
    if (!till) return refused('revoked', 'This till is no longer enrolled.');
    // Changes of one store take turns, so that their numbers become visible in order.
    await query('SELECT id FROM stores WHERE id = $1 FOR NO KEY UPDATE', [till.storeId]);
    const before = await takenOf(query, tillId);
    const news = changes.filter(({ number }) => number > before);
    for (const change of news) await take(query, till.storeId, change);
    const taken = Math.max(before, ...news.map(({ number }) => number));
    await query(
      `INSERT INTO customer_senders (till_id, taken) VALUES ($1, $2)
        ON CONFLICT (till_id) DO UPDATE SET taken = excluded.taken`,
      [tillId, taken],
    );
    return done({ taken });
  });
}

async function takenOf(query: Query, tillId: string): Promise<number> {
  const [row] = await query<{ taken: number }>('SELECT taken FROM customer_senders WHERE till_id = $1', [
    tillId,
  ]);
  return row?.taken ?? 0;
}

async function take(query: Query, storeId: string, { id, first, customer }: Change): Promise<void> {
  const erased = await query('SELECT id FROM erased_customers WHERE store_id = $1 AND id = $2', [
    storeId,
    id,
  ]);
  if (erased.length > 0) return;
  const [known] = await query<SharedCustomer>(
    `SELECT ${columns} FROM customers WHERE store_id = $1 AND id = $2`,
    [storeId, id],
  );
  if (!customer) return erase(query, storeId, id);
  if (known && (first || same(known, customer))) return;
  const { name, phone, card, groups, noOffers } = customer;
  await query(
    `INSERT INTO customers (store_id, id, name, phone, card, groups, no_offers, change)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (store_id, id) DO UPDATE SET name = $3, phone = $4,
        card = $5, groups = $6, no_offers = $7, change = $8`,
    [storeId, id, name, phone, card, storable(groups), noOffers, await nextChange(query, storeId)],
  );
}

const columns = 'id, name, phone, card, groups, no_offers AS "noOffers"';

function same(one: SharedCustomer, other: SharedCustomer): boolean {
  const plain = ({ name, phone, card, groups, noOffers }: SharedCustomer) =>
    JSON.stringify([name, phone, card, groups, noOffers]);
  return plain(one) === plain(other);
}

async function erase(query: Query, storeId: string, id: string): Promise<void> {
  for (const [table, column] of [
    ['customers', 'id'],
    ['customer_sales', 'customer_id'],
    ['customer_purchases', 'customer_id'],
  ])
    await query(`DELETE FROM ${table} WHERE store_id = $1 AND ${column} = $2`, [storeId, id]);
  await query('INSERT INTO erased_customers (store_id, id, change) VALUES ($1, $2, $3)', [
    ...[storeId, id, await nextChange(query, storeId)],
  ]);
}

async function nextChange(query: Query, storeId: string): Promise<number> {
  const [store] = await query<{ change: number }>(
    'UPDATE stores SET customer_change = customer_change + 1 WHERE id = $1 RETURNING customer_change AS change',
    [storeId],
  );
  return store?.change ?? 0;
}

type Row = Omit<SharedCustomer, 'id'> & { id: string; erased: boolean; change: number };

/** What a till's store has learned of people since, in that order. */
export async function storeCustomers(
  { database: { query } }: Office,
  tillId: string,
  since: string,
): Promise<Answer<StoreCustomers>> {
  const till = await findTill(query, tillId);
  if (!till) return refused('revoked', 'This till is no longer enrolled.');
  const after = /^\d{1,15}$/.test(since) ? Number(since) : 0;
  const rows = await query<Row>(
    `SELECT ${columns}, change, false AS erased FROM customers WHERE store_id = $1 AND change > $2
      UNION ALL SELECT id, '', '', '', '[]', false, change, true FROM erased_customers
        WHERE store_id = $1 AND change > $2
      ORDER BY change LIMIT ${mostChanges + 1}`,
    [till.storeId, after],
  );
  const sent = rows.slice(0, mostChanges);
  return done({
    changes: sent.map(({ erased, change: _, ...customer }) => ({
      id: customer.id,
      customer: erased ? null : customer,
    })),
    through: String(sent.at(-1)?.change ?? after),
    more: rows.length > sent.length,
  });
}
