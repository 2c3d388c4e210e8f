import type { SharedPerson } from '../domain/staff/shared-person.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { readHeadOffice } from './head-office.ts';

/** A change of somebody of which head office has yet to hear; `first` where it only fills what is lacking there. */
export type StaffChange = {
  number: number;
  id: string;
  first: boolean;
  before: SharedPerson | null;
  after: SharedPerson;
};

type ChangeRow = { number: number; id: string; first: 0 | 1; before: string | null; after: string };

/** The first changes after a number, so many at the most. */
export function staffChangesAfter(db: ReadableDb, after: number, most: number): StaffChange[] {
  const rows = db
    .prepare(
      'SELECT number, id, first, before, after FROM changed_staff WHERE number > ? ORDER BY number LIMIT ?',
    )
    .all(after, most) as ChangeRow[];
  return rows.map((row) => ({
    ...{ number: row.number, id: row.id, first: row.first === 1 },
    before: row.before === null ? null : (JSON.parse(row.before) as SharedPerson),
    after: JSON.parse(row.after) as SharedPerson,
  }));
}

/** Has head office hear of a change, where there is one. Call it within the transaction that makes the change. */
export function tellStaff(db: WritableDb, { id, first, before, after }: Omit<StaffChange, 'number'>): void {
  if (!readHeadOffice(db)) return;
  db.prepare('INSERT INTO changed_staff (id, first, before, after) VALUES (?, ?, ?, ?)').run(
    ...[id, Number(first), before && JSON.stringify(before), JSON.stringify(after)],
  );
}

/** Head office has these changes and all before them. */
export function dropStaffChanges(db: WritableDb, through: number): void {
  db.prepare('DELETE FROM changed_staff WHERE number <= ?').run(through);
}

/** The version of head office's list that the till has; 0 before the first. */
export function staffVersion(db: ReadableDb): number {
  return (db.prepare('SELECT version FROM pulled_staff').pluck().get() as number | undefined) ?? 0;
}

/** Call it within the transaction that takes the list. */
export function keepStaffList(db: WritableDb, version: number, ids: readonly string[]): void {
  db.prepare('INSERT OR REPLACE INTO pulled_staff (one, version) VALUES (1, ?)').run(version);
  const list = db.prepare('INSERT OR IGNORE INTO listed_staff (id) VALUES (?)');
  for (const id of ids) list.run(id);
}

/** Whether head office knows somebody. */
export function isListed(db: ReadableDb, id: string): boolean {
  return db.prepare('SELECT 1 FROM listed_staff WHERE id = ?').get(id) !== undefined;
}

/**
 * The till belongs to a store from now on; `before` is the one before. The list is asked for whole. Nobody is taken from one
 * store to another: what was not told yet is dropped. Call it within the transaction that journals the enrolment.
 */
export function beginStaffSharing(db: WritableDb, before: string | undefined, store: string): void {
  db.exec('DELETE FROM pulled_staff');
  if (before !== undefined && before !== store)
    db.exec('DELETE FROM changed_staff; DELETE FROM listed_staff');
}
