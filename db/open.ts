import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { CannotOpen } from './cannot-open.ts';
import { letOthersGiveWay } from './give-way.ts';
import type { WritableDb } from './handles.ts';
import { latestVersion, migrate } from './migrate.ts';
import { rebuild } from './projections.ts';
import { lockForWriting } from './writer-lock.ts';

/** Marks a file as a till's: "Goes" in ASCII. */
export const applicationId = 0x476f6573;

/** An open till file and how to close it. */
export type OpenFile = { db: WritableDb; close(): void };

/**
 * Opens a till's database as its one writer, makes it where there is none, and brings an older one up to date after
 * keeping a copy. Refuses, with words that say what to do: a file that is no database or not a till's, one from a newer
 * version, one that another till uses, one that cannot be written.
 */
export function openDatabase(file: string): OpenFile {
  const undo: (() => void)[] = [];
  const close = () => {
    for (const step of undo.splice(0).reverse()) step();
  };
  try {
    refuseOtherFiles(file);
    undo.push(lockForWriting(file));
    const db = letOthersGiveWay(new Database(file) as unknown as WritableDb);
    undo.push(() => db.close());
    prepare(db, file);
    return { db, close };
  } catch (error) {
    close();
    throw whyNotOpened(error, file);
  }
}

function prepare(db: WritableDb, file: string): void {
  refuseOtherDatabases(db, file);
  db.pragma('journal_mode = WAL');
  writeSafely(db);
  // Marked before it holds anything: a start that is cut short must not leave a file that the next one takes for a stranger's.
  db.pragma(`application_id = ${applicationId}`);
  // Tables that are new have to say what the journal knew before them.
  if (migrate(db, file)) rebuild(db);
  assertDurable(db);
  emptyLog(db);
}

/** How every connection that writes is set. */
export function writeSafely(db: WritableDb): void {
  // Each connection to a WAL file starts at NORMAL, and NORMAL loses acknowledged sales when power goes.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  // What is erased of a person is overwritten, not only forgotten.
  db.pragma('secure_delete = ON');
}

/** Takes the write-ahead log into the file and empties it: what was overwritten in the file may still stand there. */
export function emptyLog(db: WritableDb): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** Throws unless, after a first transaction, the connection still writes durably. */
export function assertDurable(db: WritableDb): void {
  db.transaction(() => db.prepare('SELECT count(*) FROM sqlite_schema').get()).immediate();
  const settings = ['synchronous', 'journal_mode', 'foreign_keys'].map((name) =>
    db.pragma(name, { simple: true }),
  );
  if (settings.join() !== '2,wal,1') throw new Error(`the database is not durable: ${settings.join()}`);
}

function refuseOtherFiles(file: string): void {
  if (!existsSync(dirname(resolve(file)))) throw new CannotOpen('noFolder', file);
  if (!existsSync(file)) return;
  if (!statSync(file).isFile()) throw new CannotOpen('notAFile', file);
  const start = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  const length = readSync(handle, start);
  closeSync(handle);
  if (length > 0 && start.toString('latin1') !== 'SQLite format 3\0') throw notATill(file);
}

function refuseOtherDatabases(db: WritableDb, file: string): void {
  const id = db.pragma('application_id', { simple: true });
  const version = db.pragma('user_version', { simple: true }) as number;
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  if (tables > 0 && id !== applicationId) throw notATill(file);
  if (version > latestVersion) {
    throw new CannotOpen('newerFormat', file, version, latestVersion);
  }
}

function notATill(file: string): CannotOpen {
  return new CannotOpen('notATill', file);
}

/** An error met on the way to an open till, in the shop's words where it is the file's or the disk's fault. */
export function whyNotOpened(error: unknown, file: string): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (error instanceof CannotOpen) return error;
  if (code === 'SQLITE_NOTADB') return notATill(file);
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new CannotOpen('damaged', file);
  }
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_IOERR|EACCES|EPERM|EROFS|ENOENT)/.test(code)) {
    return new CannotOpen('notWritable', file);
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new CannotOpen('fullDisk', file);
  }
  return error;
}
