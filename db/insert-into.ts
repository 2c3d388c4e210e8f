import type { WritableDb } from './handles.ts';

/** A statement that inserts a row given by its columns' names. */
export function insertInto(db: WritableDb, table: string, columns: readonly string[]) {
  const values = columns.map((column) => `@${column}`).join(', ');
  return db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`);
}
