import { readBarcode } from '../domain/price-book/barcode.ts';
import type { Item, Selector } from '../domain/price-book/item.ts';
import type { PriceBookContents } from '../domain/price-book/price-book.ts';
import type { WritableDb } from './handles.ts';

/** How a selector is written in the index of triggers. */
export function selectorKey(selector: Selector): string {
  if ('sku' in selector) return `sku ${selector.sku}`;
  return 'category' in selector ? `category ${selector.category}` : `tag ${selector.tag}`;
}

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
  db.prepare('INSERT OR REPLACE INTO price_book (one, version, hash, store) VALUES (1, ?, ?, ?)').run(
    version,
    hash,
    JSON.stringify(contents.store),
  );
  insertItems(db, contents.items);
  insertScripts(db, contents);
}

function insertItems(db: WritableDb, items: Iterable<Item>): void {
  const insert = db.prepare(`
    INSERT INTO items (id, sku, name, category, tags, barcodes, price, floor, on_offer, cost, tax_rate, kind, stock, benefit, aisle, photo, elsewhere, lasts_days, packs, open_price, by_weight)
    VALUES (@id, @sku, @name, @category, @tags, @barcodes, @price, @floor, @onOffer, @cost, @taxRate, @kind, @stock, @benefit, @aisle, @photo, @elsewhere, @lastsDays, @packs, @openPrice, @byWeight)`);
  const barcode = db.prepare('INSERT INTO barcodes (code, item_id, pieces) VALUES (?, ?, ?)');
  const tag = db.prepare('INSERT OR IGNORE INTO item_tags (tag, price, item_id) VALUES (?, ?, ?)');
  const parts = db.prepare('INSERT INTO item_parts (rowid, name) VALUES (?, ?)');
  const words = db.prepare('INSERT INTO item_words (rowid, name) VALUES (?, ?)');
  let id = 0;
  for (const item of items) {
    id += 1;
    insert.run({
      ...item,
      id,
      onOffer: Number(item.onOffer),
      tags: JSON.stringify(item.tags),
      barcodes: JSON.stringify(item.barcodes),
      packs: JSON.stringify(item.packs),
      openPrice: Number(item.openPrice),
      byWeight: Number(item.byWeight),
    });
    for (const code of item.barcodes) barcode.run(keyOf(code), id, 1);
    for (const { code, pieces } of item.packs) barcode.run(keyOf(code), id, pieces);
    for (const name of item.tags) tag.run(name, item.price, id);
    // The blank before the first word lets its first two letters be found as a trigram, like any other word's.
    parts.run(id, ` ${item.name} ${item.sku}`);
    words.run(id, `${item.name} ${item.sku}`);
  }
}

function keyOf(code: string): string {
  const barcode = readBarcode(code);
  if (!barcode.ok) throw new Error(`a barcode that is none reached the price book: ${code}`);
  return barcode.key;
}

export type ScriptKind = 'rule' | 'bundle' | 'need';

function insertScripts(db: WritableDb, { bundles, rules, needs }: IncomingPriceBook): void {
  const insert = db.prepare('INSERT INTO scripts (kind, position, id, body) VALUES (?, ?, ?, ?)');
  const trigger = db.prepare('INSERT OR IGNORE INTO triggers (kind, selector, position) VALUES (?, ?, ?)');
  const put = (kind: ScriptKind, position: number, script: { id: string }, selectors: Selector[]) => {
    insert.run(kind, position, script.id, JSON.stringify(script));
    for (const selector of selectors) trigger.run(kind, selectorKey(selector), position);
  };
  bundles.forEach((bundle, index) => {
    put(
      'bundle',
      index,
      bundle,
      bundle.slots.flatMap((slot) => slot.choose),
    );
  });
  rules.forEach((rule, index) => {
    put('rule', index, rule, rule.when);
  });
  needs.forEach((need, index) => {
    put('need', index, need, need.when);
  });
}
