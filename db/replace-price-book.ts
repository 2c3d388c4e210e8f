import type { Item } from '../domain/price-book/item.ts';
import type { PriceBookContents } from '../domain/price-book/price-book.ts';
import type { WritableDb } from './handles.ts';
import { itemWriter } from './item-writer.ts';
import { scriptWriter } from './script-writer.ts';
import { countedAnew } from './shared.ts';

/** A price book to be stored; its items may come one by one, since a million of them need not lie in memory together. */
export type IncomingPriceBook = Omit<PriceBookContents, 'items'> & { items: Iterable<Item> };

/** Puts a whole price book in the place of the one before. Call it within the transaction that journals the import. */
export function replacePriceBook(
  db: WritableDb,
  version: number,
  hash: string,
  contents: IncomingPriceBook,
): void {
  db.exec(`
    DELETE FROM triggers; DELETE FROM scripts; DELETE FROM item_tags; DELETE FROM barcodes; DELETE FROM items;
    INSERT INTO item_parts (item_parts) VALUES ('delete-all');
    INSERT INTO item_words (item_words) VALUES ('delete-all');
  `);
  countedAnew(db);
  db.prepare('INSERT OR REPLACE INTO price_book (one, version, hash, store) VALUES (1, ?, ?, ?)').run(
    version,
    hash,
    JSON.stringify(contents.store),
  );
  const items = itemWriter(db);
  let id = 0;
  for (const item of contents.items) {
    id += 1;
    items.insert(id, item, item.stock);
    items.index(id, item);
  }
  const scripts = scriptWriter(db);
  const { bundles: bundle, rules: rule, needs: need } = contents;
  for (const [kind, list] of Object.entries({ bundle, rule, need })) {
    list.forEach((script, position) => {
      scripts.insert(kind as 'bundle' | 'rule' | 'need', position, script);
    });
  }
}
