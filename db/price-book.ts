import type { Bundle } from '../domain/price-book/bundle.ts';
import type { Item, Selectable, Selector } from '../domain/price-book/item.ts';
import type { Need } from '../domain/price-book/need.ts';
import type { PriceBook } from '../domain/price-book/price-book.ts';
import type { Rule } from '../domain/price-book/rule.ts';
import { choicesFrom } from './choices.ts';
import type { ReadableDb } from './handles.ts';
import { type ItemRow, itemColumns, itemOf } from './item-row.ts';
import { kept } from './kept.ts';
import type { ScriptKind } from './script-writer.ts';
import { selectorKey } from './selector-key.ts';
import { storeFrom } from './store-from.ts';

type BookRow = { version: number; hash: string; store: string };

/** A price book with the hash of the files that it came from. */
export type StoredPriceBook = PriceBook & {
  hash: string;
  /** To be told of what a completed sale took: the stock has changed, and what is remembered of it is old. */
  sold(skus: readonly string[]): void;
};

/** The stored price book, or undefined before the first import. Its answers hold until the next import. */
export function readPriceBook(db: ReadableDb): StoredPriceBook | undefined {
  const book = db.prepare('SELECT version, hash, store FROM price_book').get() as BookRow | undefined;
  if (!book) return undefined;
  const bySku = one(db, 'i.sku = ?');
  const byCode = one(db, 'i.id = (SELECT item_id FROM barcodes WHERE code = ?)');
  const pieces = db.prepare('SELECT pieces FROM barcodes WHERE code = ?').pluck();
  const bundleById = db.prepare("SELECT body FROM scripts WHERE kind = 'bundle' AND id = ?").pluck();
  const item = kept((sku: string) => itemFrom(bySku.get(sku)));
  const choices = choicesFrom(db, item);
  return {
    version: book.version,
    hash: book.hash,
    store: storeFrom(book.store),
    item,
    piecesOf: (code) => (pieces.get(code) as number | undefined) ?? 1,
    bundle: (id) => {
      const body = bundleById.get(id) as string | undefined;
      return body === undefined ? undefined : (JSON.parse(body) as Bundle);
    },
    itemByCode: (code) => itemFrom(byCode.get(code)) ?? item(code),
    bundlesFor: scriptsFor<Bundle>(db, 'bundle'),
    rulesFor: ofOne(scriptsFor<Rule>(db, 'rule')),
    needsFor: ofOne(scriptsFor<Need>(db, 'need')),
    choices: choices.of,
    sold(skus) {
      for (const sku of skus) item.forget(sku);
      choices.forgetAll();
    },
  };
}

function one(db: ReadableDb, where: string) {
  return db.prepare(`SELECT ${itemColumns} FROM items i WHERE ${where}`);
}

function itemFrom(row: unknown): Item | undefined {
  return row ? itemOf(row as ItemRow) : undefined;
}

type Placed<T> = { position: number; script: T };

function scriptsFor<T>(db: ReadableDb, kind: ScriptKind): (items: readonly Selectable[]) => readonly T[] {
  const positions = db.prepare('SELECT position FROM triggers WHERE kind = ? AND selector = ?').pluck();
  const script = db.prepare('SELECT body FROM scripts WHERE kind = ? AND position = ?').pluck();
  const byPosition = kept((position): Placed<T> => {
    const place = Number(position);
    return { position: place, script: JSON.parse(script.get(kind, place) as string) as T };
  });
  const bySelector = kept((selector) =>
    (positions.all(kind, selector) as number[]).map((position) => byPosition(String(position))),
  );
  // A line is asked about many times at each scan, and it is the same object until it changes.
  const known = new WeakMap<Selectable, readonly Placed<T>[]>();
  const placedFor = (item: Selectable): readonly Placed<T>[] => {
    const found = known.get(item) ?? selectorsOf(item).flatMap((one) => bySelector(selectorKey(one)));
    known.set(item, found);
    return found;
  };
  return (items) => {
    const found = new Map<number, Placed<T>>();
    for (const item of items) for (const placed of placedFor(item)) found.set(placed.position, placed);
    return [...found.values()].sort((a, b) => a.position - b.position).map((one) => one.script);
  };
}

/** The same for one item, remembered while that object lives. */
function ofOne<T>(ask: (items: readonly Selectable[]) => readonly T[]): (item: Selectable) => readonly T[] {
  const known = new WeakMap<Selectable, readonly T[]>();
  return (item) => {
    const found = known.get(item) ?? ask([item]);
    known.set(item, found);
    return found;
  };
}

function selectorsOf({ sku, category, tags }: Selectable): Selector[] {
  return [{ sku }, { category }, ...tags.map((tag) => ({ tag }))];
}
