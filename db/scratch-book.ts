import Database from 'better-sqlite3';
import type { WritableDb } from './handles.ts';

/** What changes of a price book are checked against, and what says which of them head office has locked. */
const tables = [
  ...['price_book', 'items', 'barcodes', 'item_tags', 'scripts', 'triggers'],
  ...['waiting_changes', 'head_office', 'pulled_book', 'stock_sold', 'sold_elsewhere'],
];

/** A copy of a till's price book in memory, to try changes on in another thread. Nothing in it is found by its words. */
export function scratchBook(file: string): WritableDb {
  const db = new Database(':memory:') as unknown as WritableDb;
  db.prepare('ATTACH DATABASE ? AS till').run(file);
  const made = db.prepare(
    "SELECT sql FROM till.sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL AND type <> 'trigger' ORDER BY type DESC",
  );
  db.exec('BEGIN');
  for (const table of tables) {
    for (const sql of made.pluck().all(table) as string[]) db.exec(sql);
    db.exec(`INSERT INTO main.${table} SELECT * FROM till.${table}`);
  }
  db.exec('COMMIT');
  db.exec('DETACH DATABASE till');
  // Nobody searches here, and building the index would take longer than all the rest.
  for (const name of ['item_parts', 'item_words']) {
    db.exec(`
      CREATE VIEW ${name} AS SELECT 0 AS rowid, '' AS ${name}, '' AS name;
      CREATE TRIGGER no_${name} INSTEAD OF INSERT ON ${name} BEGIN SELECT 1; END;
    `);
  }
  return db;
}
