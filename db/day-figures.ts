import type { ReadableDb } from './handles.ts';

/** A completed sale as a day is counted by: when it ended (UTC ISO), its net and its pieces. */
export type CountedSale = { at: string; net: number; pieces: number };

/** The completed sales that ended between two moments, the second exclusive; net and pieces as they were paid. */
export function countedSales(db: ReadableDb, since: string, until: string): CountedSale[] {
  return db
    .prepare(
      `SELECT s.closed_at AS at, json_extract(j.body, '$.priced.net') AS net,
         (SELECT coalesce(sum(json_extract(value, '$.quantity')), 0) FROM json_each(j.body, '$.lines')) AS pieces
       FROM sales s JOIN journal j ON j.seq = s.closed_seq
       WHERE s.state = 'completed' AND s.closed_at >= ? AND s.closed_at < ? ORDER BY s.closed_seq`,
    )
    .all(since, until) as CountedSale[];
}

/** How many cards of a day's completed sales were shown, and how many of them brought something home. */
export function cardsOfDay(db: ReadableDb, day: string): { shown: number; accepted: number } {
  return db
    .prepare(
      `SELECT count(*) AS shown, coalesce(sum(outcome = 'accepted'), 0) AS accepted FROM suggestion_outcomes
       WHERE day = ? AND sale_state = 'completed' AND outcome <> 'withheld'`,
    )
    .get(day) as { shown: number; accepted: number };
}

/** Items that were sold since their count and of which at most so many pieces are left, the fewest first. */
export function lowStock(
  db: ReadableDb,
  pieces: number,
  most: number,
): { sku: string; name: string; stock: number }[] {
  return db
    .prepare(
      `SELECT i.sku, i.name, i.stock - s.quantity AS stock FROM stock_sold s JOIN items i ON i.sku = s.sku
       WHERE s.quantity > 0 AND i.stock - s.quantity <= ? ORDER BY stock, i.name LIMIT ?`,
    )
    .all(pieces, most) as { sku: string; name: string; stock: number }[];
}
