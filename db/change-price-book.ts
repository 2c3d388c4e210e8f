import type { PriceBookEntry } from '../domain/price-book/entry.ts';
import type { Item } from '../domain/price-book/item.ts';
import { type CountedItem, itemReader } from './entries.ts';
import type { WritableDb } from './handles.ts';
import { itemWriter } from './item-writer.ts';
import { type AnyScript, type ScriptKind, scriptWriter } from './script-writer.ts';

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
  const all = [...entries];
  changeItems(db, all);
  const put = scriptPutter(db);
  for (const { kind, id, body } of all) {
    if (kind === 'store' && body) db.prepare('UPDATE price_book SET store = ?').run(JSON.stringify(body));
    if (kind !== 'store' && kind !== 'item') put(kind, id, body);
  }
  db.prepare('UPDATE price_book SET version = ?, hash = ?').run(version, hash);
}

/** Old rows go first, all of them, so that a barcode may move from one item to another. */
function changeItems(db: WritableDb, entries: readonly PriceBookEntry[]): void {
  const items = new Map(
    entries.flatMap(({ kind, id, body }) => (kind === 'item' ? [[id, body] as const] : [])),
  );
  if (items.size === 0) return;
  const writer = itemWriter(db);
  const read = itemReader(db);
  const before = new Map([...items.keys()].map((sku) => [sku, read(sku)]));
  let last = db.prepare('SELECT coalesce(max(id), 0) FROM items').pluck().get() as number;
  for (const old of before.values()) if (old) writer.remove(old.id, old.item);
  const sold = db.prepare('SELECT quantity FROM stock_sold WHERE sku = ?').pluck();
  for (const [sku, item] of items) {
    if (!item) continue;
    const old = before.get(sku);
    if (!old) last += 1;
    writer.insert(old?.id ?? last, item, stockOf(item, old, (sold.get(sku) as number | undefined) ?? 0));
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
