import Database from 'better-sqlite3';
import { expect } from 'vitest';
import type { ReadableDb } from '../../db/handles.ts';
import { firstUnsoundRow } from '../../db/read-journal.ts';
import type { JournalEvent } from '../../domain/sale/events.ts';
import { checkReports } from './check-day.ts';
import { journalOf } from './day.ts';

type Completed = Extract<JournalEvent, { type: 'v1.SaleCompleted' }>;

/** What a sale came to when the till said that it was completed. */
export type Sold = { number: number; toPay: number };

/** Fails unless the journal is sound, its Z reports add up, and every sale that was answered is in it as it was answered. */
export function checkDays(file: string, sold: readonly Sold[]): void {
  const db = new Database(file, { readonly: true }) as unknown as ReadableDb;
  expect(firstUnsoundRow(db)).toBeUndefined();
  const rows = journalOf(db);
  checkReports(rows);
  const completed = rows.flatMap(({ event }) => (event.type === 'v1.SaleCompleted' ? [event] : []));
  expect(completed.map(({ receiptNumber }) => receiptNumber)).toEqual(completed.map((_, at) => at + 1));
  expect(completed.length).toBeGreaterThan(15);
  for (const { number, toPay } of sold)
    expect([number, completed[number - 1]?.priced.toPay]).toEqual([number, toPay]);
  for (const sale of completed) checkNeverTooMuch(sale, completed);
}

/** What came back of a sale, by line and in all, is never more than what was paid for it. */
function checkNeverTooMuch({ saleId, lines, priced }: Completed, all: readonly Completed[]): void {
  const back = all.flatMap(({ returns }) => returns).filter(({ from }) => from?.saleId === saleId);
  lines.forEach(({ id, quantity }, at) => {
    const own = back.filter(({ from }) => from?.lineId === id);
    const paid = priced.lines[at];
    const units = sum(own, (one) => one.quantity);
    const [net, tax] = [sum(own, (one) => one.net), sum(own, (one) => one.tax)];
    expect(units).toBeLessThanOrEqual(quantity);
    expect(net).toBeLessThanOrEqual(paid?.net ?? 0);
    expect(tax).toBeLessThanOrEqual(paid?.tax ?? 0);
    if (units === quantity) expect([net, tax]).toEqual([paid?.net, paid?.tax]);
  });
}

/** Fails unless nothing is left once all has come back: no money but what cash was rounded by, and no tax. */
export function checkNothingLeft(file: string): void {
  const db = new Database(file, { readonly: true }) as unknown as ReadableDb;
  const completed = journalOf(db).flatMap(({ event }) => (event.type === 'v1.SaleCompleted' ? [event] : []));
  const returns = completed.flatMap((sale) => sale.returns);
  expect(returns.length).toBeGreaterThan(5);
  const soldFor = sum(completed, ({ priced }) => priced.toPay - priced.rounding + priced.refund);
  expect(soldFor - sum(returns, ({ amount }) => amount)).toBe(0);
  expect(sum(completed, ({ priced }) => priced.tax) - sum(returns, ({ tax }) => tax)).toBe(0);
  const money = sum(completed, ({ tenders, change }) => sum(tenders, ({ amount }) => amount) - change);
  expect(money).toBe(sum(completed, ({ priced }) => priced.rounding));
}

function sum<T>(all: readonly T[], amount: (one: T) => number): number {
  return all.reduce((total, one) => total + amount(one), 0);
}
