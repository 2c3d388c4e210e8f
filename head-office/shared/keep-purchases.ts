import type { SentRow } from '../../contract/sync-protocol.ts';
import type { SaleEvent } from '../../domain/sale/events.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import type { Query } from '../database.ts';
import { storable } from '../json.ts';
import type { Projection } from '../project.ts';
import type { Till } from '../till.ts';
import { type OwnRows, ownRowsOf } from './own-rows.ts';

type Sold = Projection['sales'][number];
type Purchase = {
  customerId: string;
  sku: string;
  name: string;
  category: string;
  tags: string[];
  bought: number;
  returned: number;
  lastDay: string;
  seq: number;
};

/** Keeps whose sales these were and what they bought in them, and what came back of theirs. Nothing of those who were erased. */
export async function keepPurchases(query: Query, till: Till, { sales }: Projection): Promise<void> {
  if (sales.length === 0) return;
  const own = await ownRowsOf(query, till);
  const buyers = await buyersOf(query, own, sales);
  await keepBuyers(query, till, buyers);
  const owners = new Map([...(await ownersOf(query, till, own, sales)), ...buyers]);
  const erased = await erasedOf(query, till, [...owners.values()]);
  const purchases = together(sales.flatMap((sale) => purchasesIn(sale, buyers, owners))).filter(
    ({ customerId }) => !erased.has(customerId),
  );
  if (purchases.length === 0) return;
  await query(
    `INSERT INTO customer_purchases
        (till_id, customer_id, sku, store_id, name, category, tags, bought, returned, last_day, seq)
      SELECT $1, "customerId", sku, $2, name, category, tags, bought, returned, "lastDay", seq
        FROM jsonb_to_recordset($3::jsonb) AS row ("customerId" text, sku text, name text, category text,
          tags jsonb, bought bigint, returned bigint, "lastDay" text, seq bigint)
      ON CONFLICT (till_id, customer_id, sku) DO UPDATE SET
        name = CASE WHEN excluded.bought > 0 THEN excluded.name ELSE customer_purchases.name END,
        category = CASE WHEN excluded.bought > 0 THEN excluded.category ELSE customer_purchases.category END,
        tags = CASE WHEN excluded.bought > 0 THEN excluded.tags ELSE customer_purchases.tags END,
        bought = customer_purchases.bought + excluded.bought,
        returned = customer_purchases.returned + excluded.returned,
        last_day = greatest(customer_purchases.last_day, excluded.last_day), seq = excluded.seq`,
    [till.id, till.storeId, storable(purchases)],
  );
}

/** By the id of a sale whose it was when it was completed; nothing of those that were nobody's. */
async function buyersOf(
  query: Query,
  own: readonly OwnRows[],
  sales: readonly Sold[],
): Promise<Map<string, string>> {
  const rows = await query<{ saleId: string; body: string }>(
    `SELECT sale_id AS "saleId", body FROM journal
      JOIN json_to_recordset($1::json) AS own ("tillId" text, through bigint) ON till_id = "tillId" AND seq <= through
      WHERE sale_id IN (SELECT sale_id FROM journal WHERE type = 'v1.CustomerAttached' AND sale_id = ANY ($2)
        AND till_id = ANY ($3)) ORDER BY seq`,
    [JSON.stringify(own), sales.map(({ event }) => event.saleId), own.map(({ tillId }) => tillId)],
  );
  const events = new Map<string, { body: string }[]>();
  for (const row of rows) events.set(row.saleId, [...(events.get(row.saleId) ?? []), row]);
  return new Map(
    [...events].flatMap(([saleId, of]) => {
      const customer = customerIn(of);
      return customer === undefined ? [] : [[saleId, customer] as const];
    }),
  );
}

function customerIn(rows: readonly Pick<SentRow, 'body'>[]): string | undefined {
  try {
    const events = rows.map(({ body }) => JSON.parse(body) as SaleEvent);
    const id = foldAll(events)?.customer?.id;
    return typeof id === 'string' ? id : undefined;
  } catch {
    // Only what totals are made of was checked; a sale whose other events are not sound is nobody's.
    return undefined;
  }
}

async function keepBuyers(query: Query, till: Till, buyers: ReadonlyMap<string, string>): Promise<void> {
  if (buyers.size === 0) return;
  const rows = [...buyers].map(([saleId, customerId]) => ({ saleId, customerId }));
  await query(
    `INSERT INTO customer_sales (till_id, sale_id, store_id, customer_id)
      SELECT $1, "saleId", $2, "customerId" FROM jsonb_to_recordset($3::jsonb)
        AS row ("saleId" text, "customerId" text)
        WHERE NOT EXISTS (SELECT FROM erased_customers WHERE store_id = $2 AND id = "customerId")
      ON CONFLICT (till_id, sale_id) DO UPDATE SET customer_id = excluded.customer_id`,
    [till.id, till.storeId, storable(rows)],
  );
}

/** Whose the sales were of which something came back. */
async function ownersOf(
  query: Query,
  { storeId }: Till,
  own: readonly OwnRows[],
  sales: readonly Sold[],
): Promise<Map<string, string>> {
  const ids = sales.flatMap(({ event }) => event.returns.flatMap(({ from }) => from?.saleId ?? []));
  if (ids.length === 0) return new Map();
  const rows = await query<{ saleId: string; customerId: string }>(
    `SELECT sale_id AS "saleId", customer_id AS "customerId" FROM customer_sales
      WHERE store_id = $1 AND sale_id = ANY ($2) AND till_id = ANY ($3)`,
    [storeId, ids, own.map(({ tillId }) => tillId)],
  );
  return new Map(rows.map(({ saleId, customerId }) => [saleId, customerId]));
}

async function erasedOf(query: Query, { storeId }: Till, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await query<{ id: string }>(
    'SELECT id FROM erased_customers WHERE store_id = $1 AND id = ANY ($2)',
    [storeId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

function purchasesIn(
  { seq, date: lastDay, event }: Sold,
  buyers: ReadonlyMap<string, string>,
  owners: ReadonlyMap<string, string>,
): Purchase[] {
  const buyer = buyers.get(event.saleId);
  const bought = event.lines.flatMap(({ sku, name, category, tags, quantity }) =>
    buyer === undefined
      ? []
      : [{ customerId: buyer, sku, name, category, tags, bought: quantity, returned: 0, lastDay, seq }],
  );
  const returned = event.returns.flatMap(({ from, sku, name, quantity }) => {
    const owner = from && owners.get(from.saleId);
    const bare = { category: '', tags: [], bought: 0, lastDay: '' };
    return owner ? [{ customerId: owner, sku, name, ...bare, returned: quantity, seq }] : [];
  });
  return [...bought, ...returned];
}

/** One row for each customer and item; the latest of what it was called where it was bought. */
function together(all: readonly Purchase[]): Purchase[] {
  const rows = new Map<string, Purchase>();
  for (const one of all) {
    const key = JSON.stringify([one.customerId, one.sku]);
    const known = rows.get(key);
    const named = one.bought > 0 || !known ? one : known;
    rows.set(key, {
      ...named,
      bought: one.bought + (known?.bought ?? 0),
      returned: one.returned + (known?.returned ?? 0),
      lastDay: known && known.lastDay > one.lastDay ? known.lastDay : one.lastDay,
      seq: one.seq,
    });
  }
  return [...rows.values()];
}
