import type { ReadableDb, WritableDb } from './handles.ts';

/** A change of the price book that waits for the end of a sale, as plain data, and its place among those. */
export type Waiting = { number: number; body: string };

/** Those that wait, the first that came first. */
export function waitingChanges(db: ReadableDb): Waiting[] {
  return db.prepare('SELECT number, body FROM waiting_changes ORDER BY number').all() as Waiting[];
}

/** Keeps a change until it is taken up; it is on the disk when this answers. */
export function keepWaiting(db: WritableDb, body: string): void {
  db.prepare('INSERT INTO waiting_changes (body) VALUES (?)').run(body);
}

/** Call it within the transaction that takes the change up. */
export function dropWaiting(db: WritableDb, number: number): void {
  db.prepare('DELETE FROM waiting_changes WHERE number = ?').run(number);
}
