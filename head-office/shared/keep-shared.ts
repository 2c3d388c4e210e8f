import type { SentRow } from '../../contract/sync-protocol.ts';
import type { Query } from '../database.ts';
import type { Projection } from '../project.ts';
import type { Till } from '../till.ts';
import { keepPurchases } from './keep-purchases.ts';
import { keepStock } from './keep-stock.ts';

/** The tables that a till's journal can make again. */
export const sharedTables = ['sold_pieces', 'stock_counts', 'customer_sales', 'customer_purchases'];

/** Keeps of a till's rows, once they are stored, what its store's other tills want to know. */
export async function keepShared(
  query: Query,
  till: Till,
  rows: readonly SentRow[],
  made: Projection,
  receivedAt: string,
): Promise<void> {
  await keepStock(query, till, rows, made, receivedAt);
  await keepPurchases(query, till, made);
}
