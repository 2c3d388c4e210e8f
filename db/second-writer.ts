import Database from 'better-sqlite3';
import { keepUnderway } from './give-way.ts';
import type { WritableDb } from './handles.ts';
import { writeSafely } from './open.ts';

/** A transaction through a connection of its own, of which the till sees nothing before it is committed. */
export type LongTransaction = {
  db: WritableDb;
  /** False once the till wanted to write itself: everything was taken back. */
  isOpen(): boolean;
  /** Durable when this returns. */
  commit(): void;
  /** Takes back what was not committed. */
  close(): void;
};

/**
 * Begins a transaction that lasts longer than one turn of this thread. As soon as the till writes anything itself it is taken
 * back. Both connections are this thread's, so the two never write or look after the log at the same time.
 */
export function beginLong(till: WritableDb): LongTransaction {
  const db = new Database(till.name) as unknown as WritableDb;
  let open = false;
  const takeBack = () => {
    if (open) db.exec('ROLLBACK');
    open = false;
  };
  const close = () => {
    keepUnderway(till, null);
    takeBack();
    db.close();
  };
  try {
    writeSafely(db);
    // The till's own connection looks after the log.
    db.pragma('wal_autocheckpoint = 0');
    // What is changed goes out as it comes, so that little is left for the end.
    db.pragma('cache_size = -2000');
    db.exec('BEGIN IMMEDIATE');
    open = true;
    keepUnderway(till, takeBack);
  } catch (error) {
    close();
    throw error;
  }
  return {
    db,
    isOpen: () => open,
    commit() {
      db.exec('COMMIT');
      open = false;
    },
    close,
  };
}
