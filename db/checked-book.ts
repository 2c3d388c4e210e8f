import type { Item, Selector } from '../domain/price-book/item.ts';
import type { PriceBookContents } from '../domain/price-book/price-book.ts';
import { bySelector } from './by-selector.ts';
import type { ReadableDb } from './handles.ts';
import { kept } from './kept.ts';
import { storeFrom } from './store-from.ts';

type Prices = { cheapest: number; dearest: number };

/** The stored price book as checks of changes look it up; for one check only, since it remembers what it answered. */
export function checkedBook(db: ReadableDb) {
  const scripts = db.prepare('SELECT body FROM scripts WHERE kind = ? ORDER BY position').pluck();
  const list = (kind: string) => (scripts.all(kind) as string[]).map((body) => JSON.parse(body));
  const store = db.prepare('SELECT store FROM price_book').pluck().get() as string;
  const contents: Omit<PriceBookContents, 'items'> = {
    store: storeFrom(store),
    bundles: list('bundle'),
    rules: list('rule'),
    needs: list('need'),
  };
  const owner = db.prepare('SELECT sku FROM barcodes JOIN items ON id = item_id WHERE code = ?').pluck();
  const sku = db.prepare('SELECT 1 FROM items WHERE sku = ?').pluck();
  const bare = bySelector(db, (where) => `SELECT i.sku FROM ${where} AND i.benefit = '' LIMIT 1`);
  return {
    ...contents,
    named: pricesIn(db, ''),
    notOnOffer: pricesIn(db, 'AND i.on_offer = 0'),
    ownerOf: (key: string) => owner.get(key) as string | undefined,
    hasSku: (name: string) => sku.get(name) !== undefined,
    withoutBenefit: (selector: Selector) => (bare(selector) as Pick<Item, 'sku'> | undefined)?.sku,
    taxRates: () => db.prepare('SELECT DISTINCT tax_rate FROM items').pluck().all() as number[],
    hasItems: () => db.prepare('SELECT 1 FROM items LIMIT 1').get() !== undefined,
  };
}

/** What the items cost that a selector names; each is looked up once. */
function pricesIn(db: ReadableDb, and: string): (selector: Selector) => Prices | undefined {
  const [least, most] = ['ASC', 'DESC'].map((order) =>
    bySelector(
      db,
      (where, price) => `SELECT i.price FROM ${where} ${and} ORDER BY ${price} ${order} LIMIT 1`,
    ),
  );
  const ask = kept((key) => {
    const selector = JSON.parse(key) as Selector;
    const cheapest = least?.(selector) as Pick<Item, 'price'> | undefined;
    const dearest = most?.(selector) as Pick<Item, 'price'> | undefined;
    return cheapest && dearest && { cheapest: cheapest.price, dearest: dearest.price };
  });
  return (selector) => ask(JSON.stringify(selector));
}
