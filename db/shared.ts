import Database from 'better-sqlite3';
import type { Customer } from '../domain/customers/customer.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { type StaffChange, staffChangesAfter, staffVersion } from './shared-staff.ts';

export type SharedKind = 'stock' | 'customers' | 'purchases';

/** A change of a customer of which head office has yet to hear; null where they are to be forgotten there too. */
export type CustomerChange = { number: number; id: string; first: boolean; customer: Customer | null };

/** What the store's other tills have to be asked, and what they have to be told. */
export type SharedState = {
  /** How far the till has read; empty where nowhere. */
  cursor(what: SharedKind): string;
  /** The first changes after a number, so many at the most. */
  changes(after: number, most: number): CustomerChange[];
  /** The same of who works here, and the version of head office's list that the till has. */
  staffChanges(after: number, most: number): StaffChange[];
  staffVersion(): number;
  close(): void;
};

/** Reads it by a connection of its own that cannot write. */
export function openSharedState(file: string): SharedState {
  const db = new Database(file, { readonly: true, fileMustExist: true }) as unknown as ReadableDb;
  const changed = db.prepare(`
    SELECT c.number, c.id, first, name, phone, card, groups, no_offers AS noOffers
    FROM changed_customers c LEFT JOIN customers p ON p.id = c.id
    WHERE c.number > ? AND (p.id IS NOT NULL OR EXISTS (SELECT 1 FROM erased_customers e WHERE e.id = c.id))
    ORDER BY c.number LIMIT ?`);
  return {
    cursor: (what) => cursorOf(db, what).cursor,
    changes: (after, most) => (changed.all(after, most) as ChangeRow[]).map(changeOf),
    staffChanges: (after, most) => staffChangesAfter(db, after, most),
    staffVersion: () => staffVersion(db),
    close: () => void db.close(),
  };
}

type ChangeRow = { number: number; id: string; first: 0 | 1; noOffers: 0 | 1 } & (
  | { name: string; phone: string; card: string; groups: string }
  | { name: null }
);

function changeOf(row: ChangeRow): CustomerChange {
  const { number, id, first } = row;
  if (row.name === null) return { number, id, first: first === 1, customer: null };
  const { name, phone, card, groups, noOffers } = row;
  const customer = { id, name, phone, card, groups: JSON.parse(groups), noOffers: noOffers === 1 };
  return { number, id, first: first === 1, customer };
}

/** How far the till has read, and when it last had news; both empty where it never had any. */
export function cursorOf(db: ReadableDb, what: SharedKind): { cursor: string; at: string } {
  const row = db.prepare('SELECT cursor, at FROM shared_cursors WHERE what = ?').get(what);
  return (row as { cursor: string; at: string } | undefined) ?? { cursor: '', at: '' };
}

/** Keeps how far the till has read. Call it within the transaction that keeps what it read. */
export function keepCursor(db: WritableDb, what: SharedKind, cursor: string, at: string): void {
  db.prepare('INSERT OR REPLACE INTO shared_cursors (what, cursor, at) VALUES (?, ?, ?)').run(
    what,
    cursor,
    at,
  );
}

/** Head office has these changes and all before them. A later change of the same person has a later number. */
export function dropChanges(db: WritableDb, through: number): void {
  db.prepare('DELETE FROM changed_customers WHERE number <= ?').run(through);
}

/** Puts what the other tills sold of each item since it was counted in the place of what was known of it. */
export function keepSoldElsewhere(db: WritableDb, rows: readonly { sku: string; sold: number }[]): void {
  const put = db.prepare('INSERT OR REPLACE INTO sold_elsewhere (sku, quantity) VALUES (?, ?)');
  for (const { sku, sold } of rows) put.run(sku, sold);
}

/** Whether the till knows of anything that others of its store sold. */
export function knowsOthers(db: ReadableDb): boolean {
  return db.prepare('SELECT EXISTS (SELECT 1 FROM sold_elsewhere)').pluck().get() === 1;
}

/** A new count of everything holds what others sold before it; what they sold since has to be asked for anew. */
export function countedAnew(db: WritableDb): void {
  db.exec("DELETE FROM sold_elsewhere; DELETE FROM shared_cursors WHERE what = 'stock'");
}

export type BoughtElsewhere = {
  tillId: string;
  customerId: string;
  sku: string;
  name: string;
  category: string;
  tags: string[];
  bought: number;
  returned: number;
  lastDay: string;
};

/** Puts what customers bought at other tills in the place of what was known of it; nothing of those who were erased. */
export function keepBoughtElsewhere(db: WritableDb, rows: readonly BoughtElsewhere[]): void {
  const put = db.prepare(`
    INSERT OR REPLACE INTO bought_elsewhere
      (customer_id, till_id, sku, name, category, tags, bought, returned, last_day)
    SELECT @customerId, @tillId, @sku, @name, @category, @tags, @bought, @returned, @lastDay
    WHERE NOT EXISTS (SELECT 1 FROM erased_customers WHERE id = @customerId)`);
  for (const { tags, ...row } of rows) put.run({ ...row, tags: JSON.stringify(tags) });
}

/**
 * The till belongs to a store from now on; `before` is the one before. What it was told is asked for anew. People go from one
 * store to another neither with what was told of them nor as news that was not sent yet. Call it within the transaction that
 * journals the enrolment.
 */
export function beginSharing(db: WritableDb, before: string | undefined, store: string): void {
  countedAnew(db);
  db.exec('DELETE FROM bought_elsewhere; DELETE FROM shared_cursors');
  if (before === undefined) return;
  if (before !== store) db.exec('DELETE FROM changed_customers');
  else
    db.exec(`
      INSERT OR IGNORE INTO changed_customers (id, first) SELECT id, 1 FROM customers ORDER BY number;
      INSERT OR IGNORE INTO changed_customers (id, first) SELECT id, 0 FROM erased_customers`);
}
