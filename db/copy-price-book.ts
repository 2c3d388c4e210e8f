import type { WritableDb } from './handles.ts';

/** A row a table, in the order in which they refer to each other. */
const tables = ['price_book', 'items', 'barcodes', 'item_tags', 'scripts', 'triggers'];

/** Somebody of another till's list, without PIN and badge. */
export type CopiedPerson = { id: string; name: string; role: 'cashier' | 'supervisor' | 'manager' };
/** Which price book was copied, and who works there. */
export type Copied = { version: number; hash: string; people: CopiedPerson[] };

/**
 * Copies the price book of another till's file into an empty one; nothing of its journal, its customers, its PINs. The
 * other file is only read. `journal` is called within the one transaction, to write what was done.
 */
export function copyPriceBook(db: WritableDb, from: string, journal: (copied: Copied) => void): void {
  db.prepare('ATTACH DATABASE ? AS other').run(from);
  try {
    db.transaction(() => {
      for (const table of tables) db.exec(`INSERT INTO main.${table} SELECT * FROM other.${table}`);
      // Nothing was sold here, so the stock is what was counted.
      db.exec('UPDATE main.items SET stock = counted');
      // As an import writes them; the index itself holds no text that could be copied.
      db.exec(`
        INSERT INTO item_parts (rowid, name) SELECT id, ' ' || name || ' ' || sku FROM items;
        INSERT INTO item_words (rowid, name) SELECT id, name || ' ' || sku FROM items;
      `);
      const book = db.prepare('SELECT version, hash FROM price_book').get() as Omit<Copied, 'people'>;
      const people = db
        .prepare('SELECT id, name, role FROM other.staff WHERE active = 1')
        .all() as CopiedPerson[];
      journal({ ...book, people });
    }).immediate();
  } finally {
    db.exec('DETACH DATABASE other');
  }
}
