import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { WritableDb } from './handles.ts';
import { latestVersion } from './migrate.ts';
import { applicationId } from './open.ts';
import { projectedTables, rebuild } from './projections.ts';
import { firstUnsoundRow } from './read-journal.ts';

/** What a copy of a till's file holds. `tables`: rows of each table. */
export type CopyFacts = { rows: number; lastAt: string; sales: number; tables: Record<string, number> };

/** What is wrong with a copy: `rebuild` means that its tables are not what its journal makes of them. */
export type CopyFault = 'foreign' | 'newer' | 'torn' | 'chain' | 'rebuild';

/**
 * Looks at a copy that nobody uses: whether SQLite finds it whole, its journal's chain holds from the first row on, and a
 * rebuild from the journal makes the tables that it has. Changes nothing that stays. A copy of an older version is brought up
 * to date when it is opened, so its tables are not compared.
 */
export function checkCopy(file: string): CopyFault | CopyFacts {
  let db: WritableDb | undefined;
  try {
    db = new Database(file) as unknown as WritableDb;
    // A log of its own would be one more file to keep together.
    db.pragma('journal_mode = DELETE');
    if (db.pragma('application_id', { simple: true }) !== applicationId) return 'foreign';
    const version = db.pragma('user_version', { simple: true }) as number;
    if (version > latestVersion) return 'newer';
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return 'torn';
    if (firstUnsoundRow(db) !== undefined) return 'chain';
    if (version === latestVersion && !rebuildsAlike(db)) return 'rebuild';
    return factsOf(db);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (/^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(code)) return 'torn';
    throw error;
  } finally {
    db?.close();
    for (const end of ['-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
  }
}

/** Counts what a file holds. */
export function factsOf(db: WritableDb): CopyFacts {
  const one = (sql: string) => db.prepare(sql).pluck().get();
  const names = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'");
  const tables = (names.pluck().all() as string[]).filter((name) => !name.startsWith('sqlite_'));
  return {
    rows: one('SELECT coalesce(max(seq), 0) FROM journal') as number,
    lastAt: (one('SELECT at FROM journal ORDER BY seq DESC LIMIT 1') as string | undefined) ?? '',
    sales: one("SELECT count(*) FROM sales WHERE state = 'completed'") as number,
    tables: Object.fromEntries(tables.map((name) => [name, one(`SELECT count(*) FROM "${name}"`) as number])),
  };
}

function rebuildsAlike(db: WritableDb): boolean {
  const before = digestOf(db);
  db.exec('BEGIN');
  try {
    rebuild(db);
    return digestOf(db) === before;
  } finally {
    db.exec('ROLLBACK');
  }
}

function digestOf(db: WritableDb): string {
  const digest = createHash('sha256');
  for (const table of projectedTables) {
    const columns = db.prepare(`SELECT * FROM ${table} LIMIT 0`).columns();
    const rows = db.prepare(`SELECT * FROM ${table} ORDER BY ${columns.map((_, at) => at + 1).join()}`).raw();
    for (const row of rows.iterate()) digest.update(JSON.stringify(row));
    digest.update(table);
  }
  return digest.digest('hex');
}
