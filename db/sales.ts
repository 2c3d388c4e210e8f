import type { SaleEvent } from '../domain/sale/events.ts';
import { foldAll } from '../domain/sale/fold.ts';
import type { Sale } from '../domain/sale/sale.ts';
import type { SaleTimes } from '../domain/selling/queue.ts';
import type { ReadableDb } from './handles.ts';
import { eventsOfSale } from './read-journal.ts';

/** The sale that came on the counter last, folded from its events: still open after a crash, or the one that the screen still shows. */
export function lastSale(db: ReadableDb): Sale | null {
  const row = db.prepare('SELECT id, opened_seq AS seq FROM sales ORDER BY counter_seq DESC LIMIT 1').get();
  if (!row) return null;
  const { id, seq } = row as { id: string; seq: number };
  const sale = foldAll(eventsOfSale(db, id, seq));
  return sale?.state === 'held' ? null : sale;
}

/** The highest receipt number given so far, 0 before the first. */
export function lastReceiptNumber(db: ReadableDb): number {
  return db.prepare('SELECT coalesce(max(receipt_number), 0) FROM sales').pluck().get() as number;
}

/** The event that completed the sale with that receipt number, if there is one. */
export function completedSale(
  db: ReadableDb,
  receiptNumber: number,
): Extract<SaleEvent, { type: 'v1.SaleCompleted' }> | undefined {
  const body = db
    .prepare('SELECT body FROM journal WHERE seq = (SELECT closed_seq FROM sales WHERE receipt_number = ?)')
    .pluck()
    .get(receiptNumber);
  return body === undefined ? undefined : JSON.parse(body as string);
}

/** The row of the journal that completed the sale with that receipt number, if there is one. */
export function closedSeqOf(db: ReadableDb, receiptNumber: number): number | undefined {
  const row = db.prepare('SELECT closed_seq FROM sales WHERE receipt_number = ?').pluck();
  return row.get(receiptNumber) as number | undefined;
}

/** The times of the last sales that were opened before a row of the journal, the latest first. */
export function salesBefore(db: ReadableDb, seq: number, most: number): SaleTimes[] {
  return db
    .prepare(`
      SELECT opened_at AS openedAt, CASE state WHEN 'completed' THEN closed_at END AS completedAt
      FROM sales WHERE opened_seq < ? ORDER BY opened_seq DESC LIMIT ?`)
    .all(seq, most) as SaleTimes[];
}

/** The row of the journal that opened a sale. */
export function openedSeqOf(db: ReadableDb, saleId: string): number {
  return db.prepare('SELECT opened_seq FROM sales WHERE id = ?').pluck().get(saleId) as number;
}
