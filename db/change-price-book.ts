import type { PriceBookEntry } from '../domain/price-book/entry.ts';
import type { Item } from '../domain/price-book/item.ts';
import { type CountedItem, itemReader } from './entries.ts';
import type { WritableDb } from './handles.ts';
import { itemWriter } from './item-writer.ts';
import { type AnyScript, type ScriptKind, scriptWriter } from './script-writer.ts';
import { drained } from './steps.ts';

/**
 * Changes the entries that are named and nothing else, as if the whole price book had been replaced by one with them in it:
 * a known entry keeps its place, a new one comes last. An item's stock counts anew only where its count has changed. Call it
 * within the transaction that journals the change, with entries that were checked.
 */
export function changePriceBook(
  db: WritableDb,
  version: number,
  hash: string,
  entries: Iterable<PriceBookEntry>,
): void {
  drained(changingPriceBook(db, version, hash, entries));
}

/** The same an item at a step; nobody may look at the price book before the last of them. */
export function* changingPriceBook(
  db: WritableDb,
  version: number,
  hash: string,
  entries: Iterable<PriceBookEntry>,
): Generator<void> {
  const all = [...entries];
  yield* changingItems(db, all);
  const put = scriptPutter(db);
  for (const { kind, id, body } of all) {
    if (kind === 'store' && body) db.prepare('UPDATE price_book SET store = ?').run(JSON.stringify(body));
    if (kind !== 'store' && kind !== 'item') put(kind, id, body);
  }
  db.prepare('UPDATE price_book SET version = ?, hash = ?').run(version, hash);
}

/** Old rows go first, all of them, so that a barcode may move from one item to another. */
function* changingItems(db: WritableDb, entries: readonly PriceBookEntry[]): Generator<void> {
  const items = new Map(
    entries.flatMap(({ kind, id, body }) => (kind === 'item' ? [[id, body] as const] : [])),
  );
  if (items.size === 0) return;
  const writer = itemWriter(db);
  const old = new Map<string, CountedItem>();
  const read = itemReader(db);
  for (const sku of items.keys()) {
    const item = read(sku);
    if (item) old.set(sku, item);
    yield;
  }
  let last = db.prepare('SELECT coalesce(max(id), 0) FROM items').pluck().get() as number;
  for (const { id, item } of old.values()) {
    writer.remove(id, item);
    yield;
  }
  const sold = db.prepare('SELECT quantity FROM stock_sold WHERE sku = ?').pluck();
  // A new count holds what the other tills have sold so far.
  const recount = db.prepare('DELETE FROM sold_elsewhere WHERE sku = ?');
  const put = new Map<string, number>();
  for (const [sku, item] of items) {
    if (!item) continue;
    const known = old.get(sku);
    const id = known?.id ?? ++last;
    writer.insert(id, item, stockOf(item, known, (sold.get(sku) as number | undefined) ?? 0));
    if (known?.item.stock !== item.stock) recount.run(sku);
    put.set(sku, id);
    yield;
  }
  for (const [sku, { id, item }] of old) {
    if (items.get(sku)?.name === item.name) continue;
    writer.unindex(id, item);
    yield;
  }
  for (const [sku, id] of put) {
    const item = items.get(sku);
    if (!item || old.get(sku)?.item.name === item.name) continue;
    writer.index(id, item);
    yield;
  }
}

/** The stock without what was sold since the last import; a new count has been taken after all of that. */
function stockOf(item: Item, old: CountedItem | undefined, sold: number): number | null {
  if (item.stock === null) return null;
  return old && old.item.stock === item.stock ? old.stock : item.stock + sold;
}

function scriptPutter(db: WritableDb) {
  const writer = scriptWriter(db);
  const known = db.prepare('SELECT position FROM scripts WHERE kind = ? AND id = ?').pluck();
  const next = db.prepare('SELECT coalesce(max(position), -1) + 1 FROM scripts WHERE kind = ?').pluck();
  return (kind: ScriptKind, id: string, script: AnyScript | null) => {
    const place = known.get(kind, id) as number | undefined;
    if (place !== undefined) writer.remove(kind, place);
    if (script) writer.insert(kind, place ?? (next.get(kind) as number), script);
  };
}
