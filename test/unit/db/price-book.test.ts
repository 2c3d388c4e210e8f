import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../../../db/handles.ts';
import { migrate } from '../../../db/migrate.ts';
import { migration0010 } from '../../../db/migrations/0010-journal.ts';
import { migration0020 } from '../../../db/migrations/0020-price-book.ts';
import { migration0030 } from '../../../db/migrations/0030-sales.ts';
import { migration0040 } from '../../../db/migrations/0040-advice.ts';
import { openDatabase } from '../../../db/open.ts';
import { readPriceBook } from '../../../db/price-book.ts';
import { replacePriceBook } from '../../../db/replace-price-book.ts';
import { defaultAdvice } from '../../../domain/price-book/advice.ts';
import { adviceFiles, readChanged, soundFiles } from '../../builders/price-book-folder.ts';
import { newDatabase } from '../../builders/till.ts';

const bundles = soundFiles['bundles.yaml'].replace('answer: "It is', 'instead: PAP-1, answer: "It is');
const read = readChanged({ ...adviceFiles, 'bundles.yaml': bundles });
if (!read.ok) throw new Error('the price book has problems');
const { contents, hash } = read;

function stored() {
  const { db, close } = openDatabase(newDatabase());
  replacePriceBook(db, 1, hash, contents);
  const book = readPriceBook(db);
  if (!book) throw new Error('there is no price book');
  return { db, book, close };
}

describe('a stored price book', () => {
  it('gives back everything that was imported, advice too', () => {
    const { book, close } = stored();
    const [printer, ...others] = contents.items;
    if (!printer) throw new Error('there is no printer');
    expect(book.store).toEqual(contents.store);
    expect(contents.items.map(({ sku }) => book.item(sku))).toEqual([printer, ...others]);
    expect(book.rulesFor(printer)).toEqual(contents.rules);
    expect(book.needsFor(printer)).toEqual(contents.needs);
    expect(book.bundlesFor(contents.items)).toEqual(contents.bundles);
    expect(book.bundlesFor([printer])[0]?.objections[0]?.instead).toBe('PAP-1');
    close();
  });

  it('keeps nothing of the questions before, once another is imported', () => {
    const { db, close } = stored();
    replacePriceBook(db, 2, 'other', { ...contents, needs: [], rules: [] });
    const book = readPriceBook(db);
    for (const item of contents.items) expect([book?.rulesFor(item), book?.needsFor(item)]).toEqual([[], []]);
    close();
  });

  it.each([
    ['advice at all', { advice: undefined, objections: undefined }, defaultAdvice],
    ['one setting', { advice: { cards: 1 }, objections: undefined }, { ...defaultAdvice, cards: 1 }],
  ])('reads a store that was written before there was %s', (_, older, advice) => {
    const { db, close } = stored();
    db.prepare('UPDATE price_book SET store = ?').run(JSON.stringify({ ...contents.store, ...older }));
    expect(readPriceBook(db)?.store).toEqual({ ...contents.store, advice, objections: [] });
    close();
  });
});

describe('the step to advice', () => {
  /** A file from before advice, with an item, a rule, a bundle and what calls for them. */
  function older() {
    const file = newDatabase();
    const db = new Database(file) as unknown as WritableDb;
    db.pragma('foreign_keys = ON');
    migrate(db, file, [migration0010, migration0020, migration0030]);
    db.exec(`
      INSERT INTO items VALUES
        (7, 'INK', 'Ink', 'ink', '[]', '[]', 1950, 0, 0, 900, 2300, 'goods', 3, 'A year.', '5', '');
      INSERT INTO scripts VALUES ('bundle', 0, 'set', '{"id":"set"}'), ('rule', 0, 'cable', '{"id":"cable"}');
      INSERT INTO triggers VALUES ('bundle', 'tag ink', 0), ('rule', 'sku INK', 0), ('rule', 'tag ink', 0);
    `);
    const tables = () => ['scripts', 'triggers'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
    return { db, file, tables };
  }

  it('keeps every script and what calls for it, and items that say nothing of advice', () => {
    const { db, file, tables } = older();
    const before = tables();
    migrate(db, file, [migration0040]);
    expect(tables()).toEqual(before);
    expect(before.map((rows) => rows.length)).toEqual([2, 3]);
    expect(db.prepare('SELECT sku, price, stock, elsewhere, lasts_days FROM items').all()).toEqual([
      { sku: 'INK', price: 1950, stock: 3, elsewhere: '', lasts_days: null },
    ]);
    db.close();
  });

  it('takes questions, and refuses what it refused before', () => {
    const { db, file } = older();
    migrate(db, file, [migration0040]);
    db.exec(
      `INSERT INTO scripts VALUES ('need', 0, 'why', '{}'); INSERT INTO triggers VALUES ('need', 'tag a', 0)`,
    );
    expect(() => db.exec("INSERT INTO scripts VALUES ('other', 0, 'x', '{}')")).toThrow('CHECK');
    expect(() => db.exec("INSERT INTO scripts VALUES ('need', 1, 'why', '{}')")).toThrow('UNIQUE');
    expect(() => db.exec("INSERT INTO triggers VALUES ('need', 'tag a', 9)")).toThrow('FOREIGN KEY');
    expect(() => db.exec('UPDATE items SET lasts_days = 0')).toThrow('CHECK');
    db.close();
  });
});
