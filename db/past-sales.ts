import type { Money } from '../domain/money.ts';
import { unitsOf } from '../domain/pricing/units.ts';
import type { SaleEvent } from '../domain/sale/events.ts';
import type { PastSale } from '../domain/sale/facts.ts';
import { foldAll } from '../domain/sale/fold.ts';
import type { RefundRoom, Sale, TenderKind } from '../domain/sale/sale.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { Project } from './projection.ts';
import { eventsOfSale } from './read-journal.ts';
import { completedSale } from './sales.ts';

type Completed = Extract<SaleEvent, { type: 'v1.SaleCompleted' }>;

/** Keeps what went back for which receipt, and the lowest price that each item was sold for on each day. */
export function pastSalesProjection(db: WritableDb): Project {
  const refund = db.prepare(`
    INSERT INTO refunds (receipt_number, kind, amount) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET amount = amount + excluded.amount`);
  const sold = db.prepare(`
    INSERT INTO sold_prices (sku, day, lowest) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET lowest = min(lowest, excluded.lowest)`);
  return (event, _, at) => {
    if (event.type !== 'v1.SaleCompleted') return;
    for (const [number, room] of Object.entries(event.refunds ?? {}))
      for (const [kind, amount] of Object.entries(room))
        if (amount > 0) refund.run(Number(number), kind, amount);
    for (const { sku, lowest } of lowestPrices(event)) sold.run(sku, at.slice(0, 10), lowest);
  };
}

function lowestPrices({ lines, priced }: Completed): { sku: string; lowest: Money }[] {
  return lines.flatMap((line) => {
    const cheapest = unitsOf(line, priced).at(-1);
    return cheapest ? [{ sku: line.sku, lowest: cheapest.each }] : [];
  });
}

/** A completed sale as a return needs it; undefined for a number that no sale has. */
export function pastSale(db: ReadableDb, receiptNumber: number): PastSale | undefined {
  const completed = completedSale(db, receiptNumber);
  if (!completed) return undefined;
  const { saleId, lines, priced } = completed;
  const opened = db
    .prepare('SELECT body FROM journal WHERE seq = (SELECT opened_seq FROM sales WHERE id = ?)')
    .pluck()
    .get(saleId) as string;
  const { taxMode } = JSON.parse(opened) as { taxMode: Sale['taxMode'] };
  const rows = db
    .prepare('SELECT line_id AS lineId, quantity FROM returned_units WHERE sale_id = ?')
    .all(saleId);
  const returned = Object.fromEntries(
    (rows as { lineId: string; quantity: number }[]).map(({ lineId, quantity }) => [lineId, quantity]),
  );
  return { saleId, receiptNumber, lines, priced, taxMode, returned, room: roomOf(db, completed) };
}

/** What was paid by each tender, less what went back by it already. */
function roomOf(db: ReadableDb, { tenders, change, receiptNumber }: Completed): RefundRoom {
  const room = { cash: -change, card: 0, voucher: 0 };
  for (const { kind, amount } of tenders) room[kind] += Math.max(0, amount);
  const back = db.prepare('SELECT kind, amount FROM refunds WHERE receipt_number = ?').all(receiptNumber);
  for (const { kind, amount } of back as { kind: TenderKind; amount: Money }[]) room[kind] -= amount;
  return room;
}

/** The lowest price that a unit of the item was sold for since a day (YYYY-MM-DD); undefined where none was. */
export function lowestPriceSince(db: ReadableDb, sku: string, day: string): Money | undefined {
  const lowest = db
    .prepare('SELECT min(lowest) FROM sold_prices WHERE sku = ? AND day >= ?')
    .pluck()
    .get(sku, day);
  return (lowest as Money | null) ?? undefined;
}

/** The sales on hold, the longest first, each with when it was put there (UTC). */
export function heldSales(db: ReadableDb): { sale: Sale; heldAt: string }[] {
  const rows = db
    .prepare(
      "SELECT id, opened_seq AS seq, held_at AS heldAt FROM sales WHERE state = 'held' ORDER BY held_at",
    )
    .all() as { id: string; seq: number; heldAt: string }[];
  return rows.flatMap(({ id, seq, heldAt }) => {
    const sale = foldAll(eventsOfSale(db, id, seq));
    return sale ? [{ sale, heldAt }] : [];
  });
}
