import Database from 'better-sqlite3';
import type { Lock } from '../domain/price-book/locks.ts';
import type { TillEvent } from '../domain/sale/till-events.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { readHeadOffice } from './head-office.ts';

/** Head office's price book as the till has it: whose it is, which version, and what of it is locked. */
export type PulledBook = { storeId: string; headOfficeKey: string; version: number; locks: readonly Lock[] };

/** Version 0 of the store that the till belongs to, where nothing of it was pulled; undefined without head office. */
export function readPulled(db: ReadableDb): PulledBook | undefined {
  const office = readHeadOffice(db);
  if (!office) return undefined;
  const { storeId, headOfficeKey } = office;
  const row = db
    .prepare('SELECT version, locks FROM pulled_book WHERE store_id = ? AND head_office_key = ?')
    .get(storeId, headOfficeKey) as { version: number; locks: string } | undefined;
  return { storeId, headOfficeKey, version: row?.version ?? 0, locks: JSON.parse(row?.locks ?? '[]') };
}

/** An entry that holds from a day on, as plain data. */
export type Scheduled = { number: number; fromDay: string; body: string };

/** Takes down what a version brought beside its entries. Call it within the transaction that takes those. */
export function keepPulled(
  db: WritableDb,
  { storeId, headOfficeKey, version, locks }: PulledBook,
  scheduled: readonly Omit<Scheduled, 'number'>[],
): void {
  db.prepare(
    `INSERT OR REPLACE INTO pulled_book (one, store_id, head_office_key, version, locks) VALUES (1, ?, ?, ?, ?)`,
  ).run(storeId, headOfficeKey, version, JSON.stringify(locks));
  db.prepare('DELETE FROM scheduled_entries').run();
  const insert = db.prepare('INSERT INTO scheduled_entries (from_day, body) VALUES (?, ?)');
  for (const { fromDay, body } of scheduled) insert.run(fromDay, body);
}

/** The till has another price book now: the next one that it pulls is whole. */
export function forgetPulled(db: WritableDb): void {
  db.exec('DELETE FROM pulled_book; DELETE FROM scheduled_entries;');
}

/** The scheduled entries whose day has come, in their order. */
export function dueEntries(db: ReadableDb, today: string): Scheduled[] {
  return db
    .prepare(
      'SELECT number, from_day AS fromDay, body FROM scheduled_entries WHERE from_day <= ? ORDER BY from_day, number',
    )
    .all(today) as Scheduled[];
}

/** Call it within the transaction that takes them up. */
export function dropScheduled(db: WritableDb, numbers: readonly number[]): void {
  const drop = db.prepare('DELETE FROM scheduled_entries WHERE number = ?');
  for (const number of numbers) drop.run(number);
}

type Edited = Extract<TillEvent, { type: 'v1.PriceBookEdited' }>;

/** The till's own edits after a row of its journal, in order. */
export function ownEditsAfter(db: ReadableDb, seq: number): Edited[] {
  const rows = db
    .prepare("SELECT body FROM journal WHERE type = 'v1.PriceBookEdited' AND seq > ? ORDER BY seq")
    .pluck()
    .all(seq) as string[];
  return rows.map((body) => JSON.parse(body) as Edited);
}

/** What people are to be told, as head office said it. */
export type OfficeNotice = { id: string; body: string };

/** Keeps notices that are not there yet. */
export function keepNotices(db: WritableDb, notices: readonly OfficeNotice[]): void {
  const insert = db.prepare('INSERT OR IGNORE INTO office_notices (id, body, settled) VALUES (?, ?, 0)');
  db.transaction(() => {
    for (const { id, body } of notices) insert.run(id, body);
  }).immediate();
}

/** Those that nobody has seen to, the oldest first. */
export function openNotices(db: ReadableDb): OfficeNotice[] {
  return db
    .prepare('SELECT id, body FROM office_notices WHERE settled = 0 ORDER BY number LIMIT 50')
    .all() as OfficeNotice[];
}

export function settleNotice(db: WritableDb, id: string): void {
  db.prepare('UPDATE office_notices SET settled = 1 WHERE id = ?').run(id);
}

/** What whoever pulls has to know of a till's file, by a connection of its own that cannot write. */
export function openPulledBook(file: string) {
  const db = new Database(file, { readonly: true, fileMustExist: true }) as unknown as ReadableDb;
  const held = db.prepare('SELECT id FROM office_notices ORDER BY number DESC LIMIT 100').pluck();
  return { db, read: () => readPulled(db), noticesHeld: () => held.all() as string[] };
}
