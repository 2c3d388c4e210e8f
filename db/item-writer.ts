import { readBarcode } from '../domain/price-book/barcode.ts';
import type { Item } from '../domain/price-book/item.ts';
import type { WritableDb } from './handles.ts';
import { insertInto } from './insert-into.ts';

/** Puts items with their barcodes and tags into the tables, and takes them out again. */
export type ItemWriter = {
  /** `stock` is the count and what was sold before it; `counted` the count as the item has it. */
  insert(id: number, item: Item, stock: number | null): void;
  /** Takes out what `insert` put there for this item. */
  remove(id: number, item: Item): void;
  /** Lets an item be found by its words; many at once, after their rows: a deleted row makes the index write out what it has so far. */
  index(id: number, item: Item): void;
  unindex(id: number, item: Item): void;
};

const columns = [
  ...['id', 'sku', 'name', 'category', 'tags', 'barcodes', 'price', 'floor', 'on_offer', 'cost', 'tax_rate'],
  ...['kind', 'stock', 'counted', 'benefit', 'aisle', 'photo', 'elsewhere', 'lasts_days', 'packs'],
  ...['open_price', 'by_weight'],
];

/** Statements for one transaction's worth of items. */
export function itemWriter(db: WritableDb): ItemWriter {
  const insert = insertInto(db, 'items', columns);
  const barcode = db.prepare('INSERT INTO barcodes (code, item_id, pieces) VALUES (?, ?, ?)');
  const tag = db.prepare('INSERT OR IGNORE INTO item_tags (tag, price, item_id) VALUES (?, ?, ?)');
  const unbarcode = db.prepare('DELETE FROM barcodes WHERE code = ?');
  const untag = db.prepare('DELETE FROM item_tags WHERE tag = ? AND price = ? AND item_id = ?');
  const remove = db.prepare('DELETE FROM items WHERE id = ?');
  const words = wordsWriter(db);
  return {
    insert(id, item, stock) {
      insert.run(rowOf(id, item, stock));
      for (const code of item.barcodes) barcode.run(keyOf(code), id, 1);
      for (const { code, pieces } of item.packs) barcode.run(keyOf(code), id, pieces);
      for (const name of item.tags) tag.run(name, item.price, id);
    },
    remove(id, item) {
      for (const code of codesOf(item)) unbarcode.run(keyOf(code));
      for (const name of item.tags) untag.run(name, item.price, id);
      remove.run(id);
    },
    index: words.insert,
    unindex: words.remove,
  };
}

function rowOf(id: number, item: Item, stock: number | null) {
  const { sku, name, category, price, floor, cost, kind, benefit, aisle, photo, elsewhere } = item;
  return {
    ...{ id, sku, name, category, price, floor, cost, kind, stock, benefit, aisle, photo, elsewhere },
    ...{ tax_rate: item.taxRate, counted: item.stock, lasts_days: item.lastsDays },
    ...{
      on_offer: Number(item.onOffer),
      open_price: Number(item.openPrice),
      by_weight: Number(item.byWeight),
    },
    ...{ tags: JSON.stringify(item.tags), barcodes: JSON.stringify(item.barcodes) },
    packs: JSON.stringify(item.packs),
  };
}

/** The index holds no text of its own: what is taken out has to be named as it was put in. */
function wordsWriter(db: WritableDb) {
  const tables = [
    // The blank before the first word lets its first two letters be found as a trigram, like any other word's.
    { name: 'item_parts', text: ({ name, sku }: Item) => ` ${name} ${sku}` },
    { name: 'item_words', text: ({ name, sku }: Item) => `${name} ${sku}` },
  ].map(({ name, text }) => ({
    text,
    insert: db.prepare(`INSERT INTO ${name} (rowid, name) VALUES (?, ?)`),
    remove: db.prepare(`INSERT INTO ${name} (${name}, rowid, name) VALUES ('delete', ?, ?)`),
  }));
  return {
    insert: (id: number, item: Item) => {
      for (const table of tables) table.insert.run(id, table.text(item));
    },
    remove: (id: number, item: Item) => {
      for (const table of tables) table.remove.run(id, table.text(item));
    },
  };
}

/** Every code of an item, its packs' too. */
export function codesOf({ barcodes, packs }: Item): string[] {
  return [...barcodes, ...packs.map(({ code }) => code)];
}

function keyOf(code: string): string {
  const barcode = readBarcode(code);
  if (!barcode.ok) throw new Error(`a barcode that is none reached the price book: ${code}`);
  return barcode.key;
}
