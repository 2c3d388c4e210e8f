import type { EntryChange } from '../domain/price-book/entry.ts';
import type { TillEvent } from '../domain/sale/till-events.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

type Imported = Extract<TillEvent, { type: 'v1.ItemsImported' }>;
type Edited = Extract<TillEvent, { type: 'v1.PriceBookEdited' }>;

/** Stock with what was sold before its count, by sku. */
export type Stocks = Record<string, number>;

/** The last import, and when it was; undefined where there is none to undo. */
export type LastImport = Imported & { at: string; seq: number; stocks: Stocks };

/** The last import that was not undone. What a whole price book has replaced since is none. */
export function lastImport(db: ReadableDb): LastImport | undefined {
  const kept = db.prepare('SELECT body FROM last_import').pluck().get() as string | undefined;
  if (kept === undefined) return undefined;
  const row = db
    .prepare(
      `SELECT seq, at, type, body FROM journal
       WHERE type IN ('v1.ItemsImported', 'v1.PriceBookImported') ORDER BY seq DESC LIMIT 1`,
    )
    .get() as { seq: number; at: string; type: string; body: string };
  if (row.type !== 'v1.ItemsImported') return undefined;
  return { ...(JSON.parse(row.body) as Imported), at: row.at, seq: row.seq, stocks: JSON.parse(kept) };
}

/** What an import changed, item by item: its edits stand right after it. */
export function editsOfImport(db: ReadableDb, { seq, added, changed, takenOut }: LastImport): Edited[] {
  const rows = db
    .prepare(
      "SELECT body FROM journal WHERE seq > ? AND seq <= ? AND type = 'v1.PriceBookEdited' ORDER BY seq",
    )
    .pluck()
    .all(seq, seq + added + changed + takenOut) as string[];
  return rows.map((body) => JSON.parse(body) as Edited);
}

/** The stock of items whose count a change gives anew, or that it takes out. */
export function heldStock(db: ReadableDb, changes: readonly EntryChange[]): Stocks {
  const held = db.prepare('SELECT stock FROM items WHERE sku = ?').pluck();
  const stocks: Stocks = {};
  for (const { kind, id, before, after } of changes) {
    if (kind !== 'item' || before === null || before.stock === null || before.stock === after?.stock)
      continue;
    stocks[id] = held.get(id) as number;
  }
  return stocks;
}

/** Remembers the stock that an import will be undone to; only the last import can be. */
export function keepImport(db: WritableDb, stocks: Stocks): void {
  db.prepare('INSERT OR REPLACE INTO last_import (one, body) VALUES (1, ?)').run(JSON.stringify(stocks));
}

export function forgetImport(db: WritableDb): void {
  db.prepare('DELETE FROM last_import').run();
}

/** Gives items their stock, whatever they were counted at. */
export function putStock(db: WritableDb, stocks: Readonly<Stocks>): void {
  const put = db.prepare('UPDATE items SET stock = ? WHERE sku = ? AND stock IS NOT NULL');
  for (const [sku, stock] of Object.entries(stocks)) put.run(stock, sku);
}

/** How many of an item are on hand, and how many were sold in all; undefined where there is none, or it has no stock. */
export function onHand(db: ReadableDb, sku: string): { onHand: number; sold: number } | undefined {
  const row = db
    .prepare(
      `SELECT i.stock, coalesce(s.quantity, 0) AS sold FROM items i LEFT JOIN stock_sold s ON s.sku = i.sku
       WHERE i.sku = ? AND i.stock IS NOT NULL`,
    )
    .get(sku) as { stock: number; sold: number } | undefined;
  return row && { onHand: row.stock - row.sold, sold: row.sold };
}
