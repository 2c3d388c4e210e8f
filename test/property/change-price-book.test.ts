import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { changePriceBook } from '../../db/change-price-book.ts';
import { readEntries, readEntry } from '../../db/entries.ts';
import type { WritableDb } from '../../db/handles.ts';
import { openDatabase } from '../../db/open.ts';
import { replacePriceBook } from '../../db/replace-price-book.ts';
import { openSearch } from '../../db/search.ts';
import type { PriceBookEntry } from '../../domain/price-book/entry.ts';
import { withEntries } from '../../domain/price-book/entry.ts';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import { bundle, item, need, rule, store } from '../builders/price-book.ts';

const folder = mkdtempSync(join(tmpdir(), 'goeswith-entries-'));
const [one, other] = ['one', 'other'].map((name) => openDatabase(join(folder, name)));
afterAll(() => {
  one?.close();
  other?.close();
  rmSync(folder, { recursive: true });
});

/** One of two tills with the price book that every test begins with. */
function begun(file = one): WritableDb {
  if (!file) throw new Error('there is no file');
  const { db } = file;
  db.transaction(() => {
    db.exec('DELETE FROM stock_sold');
    replacePriceBook(db, 1, 'h', start);
  })();
  return db;
}

const skus = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'];
const tags = fc.uniqueArray(fc.constantFrom('red', 'blue', 'green'), { maxLength: 3 });
const selector = fc.oneof(
  fc.constantFrom(...skus).map((sku) => ({ sku })),
  fc.constantFrom('cables', 'paper').map((category) => ({ category })),
  fc.constantFrom('red', 'blue', 'green').map((tag) => ({ tag })),
);

const anyItem = (sku: string) =>
  fc
    .record({
      name: fc.constantFrom('Long cable', 'Short cable', 'Söft päper', 'Ink'),
      category: fc.constantFrom('cables', 'paper'),
      tags,
      price: fc.integer({ min: 0, max: 5000 }),
      barcodes: fc.subarray([`X-${sku}`, `Y-${sku}`]),
      packs: fc.subarray([{ code: `P-${sku}`, pieces: 6 }]),
      stock: fc.integer({ min: 0, max: 9 }),
      onOffer: fc.boolean(),
    })
    .map((given) => item({ sku, ...given }));

const state = fc.constantFrom({}, { state: 'draft' } as const, { state: 'published' } as const);
const choose = fc.array(selector, { minLength: 1, maxLength: 3 });

const entry: fc.Arbitrary<PriceBookEntry> = fc.oneof(
  fc
    .constantFrom(...skus)
    .chain((sku) => fc.option(anyItem(sku)).map((body): PriceBookEntry => ({ kind: 'item', id: sku, body }))),
  fc.tuple(fc.constantFrom('b-1', 'b-2', 'b-3'), choose, state, fc.boolean()).map(
    ([id, one, draft, gone]): PriceBookEntry => ({
      ...{ kind: 'bundle', id },
      body: gone ? null : bundle({ id, slots: [{ quantity: 1, choose: one }], ...draft }),
    }),
  ),
  fc.tuple(fc.constantFrom('r-1', 'r-2', 'r-3'), choose, state, fc.boolean()).map(
    ([id, when, draft, gone]): PriceBookEntry => ({
      ...{ kind: 'rule', id },
      body: gone ? null : rule({ id, when, ...draft }),
    }),
  ),
  fc
    .tuple(fc.constantFrom('n-1', 'n-2'), choose, fc.boolean())
    .map(
      ([id, when, gone]): PriceBookEntry => ({ kind: 'need', id, body: gone ? null : need({ id, when }) }),
    ),
  fc
    .constantFrom('Corner Shop', 'Quay Shop')
    .map((name): PriceBookEntry => ({ kind: 'store', id: 'store', body: store({ name }) })),
);

const start: PriceBookContents = {
  store: store(),
  items: skus.slice(0, 3).map((sku) => item({ sku, tags: ['red'], barcodes: [`X-${sku}`] })),
  bundles: [bundle({ id: 'b-1' }), bundle({ id: 'b-2' })],
  rules: [rule({ id: 'r-1' })],
  needs: [],
};

/** Every table of the price book without the numbers of its rows; scripts in their order. */
function dump(db: WritableDb): unknown {
  const all = (sql: string) => db.prepare(sql).all();
  const search = openSearch(db);
  return {
    book: all('SELECT * FROM price_book'),
    items: (all('SELECT * FROM items ORDER BY sku') as { id: number }[]).map(({ id: _, ...row }) => row),
    barcodes: all('SELECT code, sku, pieces FROM barcodes JOIN items ON id = item_id ORDER BY code'),
    tags: all('SELECT tag, t.price, sku FROM item_tags t JOIN items ON id = item_id ORDER BY tag, sku'),
    scripts: all('SELECT kind, id, body FROM scripts ORDER BY kind, position'),
    triggers: all(`SELECT kind, selector, id FROM triggers JOIN scripts USING (kind, position)
                   ORDER BY kind, selector, position`),
    parts: all("SELECT count(*) FROM item_parts WHERE item_parts MATCH 'cab'"),
    words: all("SELECT count(*) FROM item_words WHERE item_words MATCH 's*'"),
    found: ['cable', 'so', 'a-1', 'lo ca', 'ink', 'päp'].map((text) =>
      search(text)
        .map(({ sku }) => sku)
        .sort(),
    ),
    rows: ['item_parts', 'item_words'].map((table) => all(`SELECT count(*) FROM ${table}`)),
  };
}

it('leaves the tables as a whole replacement would', () => {
  fc.assert(
    fc.property(fc.array(fc.array(entry, { maxLength: 6 }), { maxLength: 6 }), (steps) => {
      const [changed, replaced] = [begun(one), begun(other)];
      let contents = start;
      changed.transaction(() => {
        steps.forEach((entries, at) => {
          changePriceBook(changed, at + 2, `h${at}`, entries);
          contents = withEntries(contents, entries);
        });
      })();
      const last = steps.length;
      const hash = last === 0 ? 'h' : `h${last - 1}`;
      replaced.transaction(() => replacePriceBook(replaced, last + 1, hash, contents))();
      expect(dump(changed)).toEqual(dump(replaced));
      const byName = (one: PriceBookEntry) => `${one.kind} ${one.id}`;
      const sorted = (db: WritableDb) =>
        [...readEntries(db)].sort((a, b) => (byName(a) < byName(b) ? -1 : 1));
      expect(sorted(changed)).toEqual(sorted(replaced));
    }),
    { numRuns: 150 },
  );
});

it('moves a barcode from one item to another in one change', () => {
  const db = begun();
  const [a, b] = [item({ sku: 'A-1', barcodes: ['X-A-2'] }), item({ sku: 'A-2', barcodes: ['X-A-1'] })];
  changePriceBook(db, 2, 'h', [
    { kind: 'item', id: 'A-1', body: a },
    { kind: 'item', id: 'A-2', body: b },
  ]);
  expect(readEntry(db, 'item', 'A-1')).toEqual(a);
  expect(
    db.prepare("SELECT sku FROM barcodes JOIN items ON id = item_id WHERE code = 'X-A-2'").pluck().get(),
  ).toBe('A-1');
});

it('counts the stock anew only where the count changed', () => {
  const db = begun();
  db.exec("INSERT INTO stock_sold VALUES ('A-1', 3), ('A-2', 3)");
  const one = (sku: string, given: object) =>
    ({ kind: 'item', id: sku, body: item({ sku, ...given }) }) as const;
  changePriceBook(db, 2, 'h', [one('A-1', { price: 1, stock: 10 }), one('A-2', { price: 1, stock: 4 })]);
  const left = db.prepare(
    'SELECT sku, stock - (SELECT quantity FROM stock_sold s WHERE s.sku = i.sku) AS "left" FROM items i WHERE sku < \'A-3\'',
  );
  expect(left.all()).toEqual([
    { sku: 'A-1', left: 7 },
    { sku: 'A-2', left: 4 },
  ]);
  expect(readEntry(db, 'item', 'A-2')).toMatchObject({ stock: 4 });
});
