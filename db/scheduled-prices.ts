import type { Money } from '../domain/money.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

/** A price that holds from a day of the store on. `why`: what kept it from being taken up; else empty. */
export type ScheduledPrice = {
  id: string;
  sku: string;
  price: Money;
  from: string;
  by: string | null;
  why: string;
};

const columns = 'id, sku, price, from_day AS "from", by, why';

/** All of them, the first day first. */
export function scheduledPrices(db: ReadableDb): ScheduledPrice[] {
  return db
    .prepare(`SELECT ${columns} FROM scheduled_prices ORDER BY from_day, number`)
    .all() as ScheduledPrice[];
}

/** Those whose day has come, and that nothing keeps. */
export function duePrices(db: ReadableDb, today: string): ScheduledPrice[] {
  return db
    .prepare(
      `SELECT ${columns} FROM scheduled_prices WHERE from_day <= ? AND why = '' ORDER BY from_day, number`,
    )
    .all(today) as ScheduledPrice[];
}

/** An item has one price for a day: another one for the same day takes its place. */
export function keepScheduledPrice(db: WritableDb, { id, sku, price, from, by }: ScheduledPrice): void {
  db.prepare('DELETE FROM scheduled_prices WHERE sku = ? AND from_day = ?').run(sku, from);
  db.prepare(
    "INSERT INTO scheduled_prices (id, sku, price, from_day, by, why) VALUES (?, ?, ?, ?, ?, '')",
  ).run(id, sku, price, from, by);
}

/** Answers whether there was one. */
export function dropScheduledPrice(db: WritableDb, id: string): boolean {
  return db.prepare('DELETE FROM scheduled_prices WHERE id = ?').run(id).changes > 0;
}

export function holdScheduledPrice(db: WritableDb, id: string, why: string): void {
  db.prepare('UPDATE scheduled_prices SET why = ? WHERE id = ?').run(why, id);
}
