import type { PriceBookEntry } from '../domain/price-book/entry.ts';
import type { EntryKind } from '../domain/price-book/entry-kind.ts';
import type { Item } from '../domain/price-book/item.ts';
import type { Objection } from '../domain/price-book/script.ts';
import type { ReadableDb } from './handles.ts';
import { type ItemRow, itemColumns, itemOf } from './item-row.ts';
import { storeFrom } from './store-from.ts';

/** Answers an entry by its kind and id; null where there is none. */
export type EntryReader = (kind: EntryKind, id: string) => PriceBookEntry['body'];

/** Entries as the contents had them that they came from: an item's stock is the count, whatever was sold since. */
export function entryReader(db: ReadableDb): EntryReader {
  const script = db.prepare('SELECT body FROM scripts WHERE kind = ? AND id = ?').pluck();
  const item = itemReader(db);
  return (kind, id) => {
    if (kind === 'store') return readStore(db);
    if (kind === 'item') return item(id)?.item ?? null;
    const body = script.get(kind, id) as string | undefined;
    return body === undefined ? null : JSON.parse(body);
  };
}

/** The same for one entry. */
export function readEntry(db: ReadableDb, kind: EntryKind, id: string): PriceBookEntry['body'] {
  return entryReader(db)(kind, id);
}

/** Every entry, in the shopkeeper's order. Read it to its end before anything is written. */
export function* readEntries(db: ReadableDb): Generator<PriceBookEntry> {
  const store = readStore(db);
  if (!store) return;
  yield { kind: 'store', id: 'store', body: store };
  for (const row of db.prepare(`SELECT ${entryColumns} FROM items i ORDER BY i.id`).iterate()) {
    const body = countedItem(row as CountedRow);
    yield { kind: 'item', id: body.sku, body };
  }
  for (const kind of ['bundle', 'rule', 'need'] as const) {
    const rows = db.prepare('SELECT id, body FROM scripts WHERE kind = ? ORDER BY position').iterate(kind);
    for (const row of rows) {
      const { id, body } = row as { id: string; body: string };
      yield { kind, id, body: JSON.parse(body) };
    }
  }
}

/** Every bundle, rule and need, as far as they have words. */
export function* readScripts(db: ReadableDb): Generator<{ objections?: Objection[] }> {
  for (const body of db.prepare('SELECT body FROM scripts').pluck().iterate())
    yield JSON.parse(body as string);
}

type CountedRow = ItemRow & { counted: number | null };
const entryColumns = `${itemColumns}, i.counted`;

function countedItem({ counted, ...row }: CountedRow): Item {
  return { ...itemOf(row), stock: counted };
}

/** An item as it was counted, its row's number, and its stock with what was sold before the count. */
export type CountedItem = { id: number; stock: number | null; item: Item };

/** Answers items by their skus. */
export function itemReader(db: ReadableDb): (sku: string) => CountedItem | undefined {
  const bySku = db.prepare(`SELECT ${entryColumns}, i.id, i.stock AS held FROM items i WHERE i.sku = ?`);
  return (sku) => {
    const row = bySku.get(sku) as (CountedRow & { id: number; held: number | null }) | undefined;
    if (!row) return undefined;
    const { id, held, ...rest } = row;
    return { id, stock: held, item: countedItem(rest) };
  };
}

function readStore(db: ReadableDb) {
  const json = db.prepare('SELECT store FROM price_book').pluck().get() as string | undefined;
  return json === undefined ? null : storeFrom(json);
}
