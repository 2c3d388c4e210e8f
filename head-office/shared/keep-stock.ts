import { z } from 'zod';
import type { SentRow } from '../../contract/sync-protocol.ts';
import { dayIn } from '../business-date.ts';
import type { Query } from '../database.ts';
import type { Projection } from '../project.ts';
import type { Till } from '../till.ts';

type Count = { seq: number; sku: string; at: string };

/** Stands for every item. */
export const everything = '';

/**
 * Keeps what was sold and came back of each item, and when items were counted. Nothing can have happened after it was
 * received, so a till's clock that runs ahead cannot outrun a count.
 */
export async function keepStock(
  query: Query,
  till: Till,
  rows: readonly SentRow[],
  made: Projection,
  receivedAt: string,
): Promise<void> {
  const times = new Map(rows.map(({ seq, at }) => [seq, at]));
  const sold = made.sales.flatMap(({ seq, event }) =>
    [...piecesOf(event)].map(([sku, quantity]) => ({ seq, sku, quantity, at: times.get(seq) ?? receivedAt })),
  );
  await insert(query, till, receivedAt, 'sold_pieces', 'quantity', sold);
  await insert(query, till, receivedAt, 'stock_counts', '', countsIn(rows));
}

async function insert(
  query: Query,
  till: Till,
  receivedAt: string,
  table: 'sold_pieces' | 'stock_counts',
  more: 'quantity' | '',
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const column = more && `, ${more}`;
  await query(
    `INSERT INTO ${table} (till_id, store_id, seq, sku, at${column})
      SELECT $1, $2, seq, sku, least(at, $3::timestamptz)${column} FROM json_to_recordset($4::json)
        AS row (seq bigint, sku text, at timestamptz, quantity bigint)`,
    [till.id, till.storeId, receivedAt, JSON.stringify(rows)],
  );
}

/** Under this name a store's counts are kept that head office published, numbered by the store's price book versions. */
export const storeCounter = (storeId: string) => `store:${storeId}`;

/** Keeps that head office counted items of a store anew, or all of them, by a version of its price book. */
export async function countByOffice(
  query: Query,
  { storeId, version, at }: { storeId: string; version: number; at: string },
  skus: readonly string[],
): Promise<void> {
  if (skus.length === 0) return;
  await query(
    `INSERT INTO stock_counts (till_id, seq, sku, store_id, at)
      SELECT $1, $2, sku, $3, $4 FROM unnest($5::text[]) AS sku ON CONFLICT DO NOTHING`,
    [storeCounter(storeId), version, storeId, at, skus],
  );
}

type Sale = Projection['sales'][number]['event'];

function piecesOf({ lines, returns }: Sale): Map<string, number> {
  const pieces = new Map<string, number>();
  const add = (sku: string, quantity: number) => pieces.set(sku, (pieces.get(sku) ?? 0) + quantity);
  for (const { kind, sku, quantity } of lines) if (kind === 'goods') add(sku, quantity);
  for (const { kind, sku, quantity } of returns) if (kind === 'goods') add(sku, -quantity);
  return pieces;
}

const stocked = z.looseObject({ stock: z.number().nullable() }).nullable();
const edited = z.looseObject({ kind: z.literal('item'), id: z.string(), before: stocked, after: stocked });

/** An import counts everything; a changed item is counted anew only where it has another count than before. */
function countsIn(rows: readonly SentRow[]): Count[] {
  return rows.flatMap(({ seq, at, type, body }): Count[] => {
    if (dayIn('UTC', at) === undefined) return [];
    if (type === 'v1.PriceBookImported') return [{ seq, sku: everything, at }];
    if (type !== 'v1.PriceBookEdited') return [];
    const read = edited.safeParse(parsed(body));
    if (!read.success || read.data.before?.stock === read.data.after?.stock) return [];
    return [{ seq, sku: read.data.id, at }];
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
