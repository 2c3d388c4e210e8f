import { existsSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { WritableDb } from '../../../db/handles.ts';
import { latestVersion, type Migration, migrate, migrations } from '../../../db/migrate.ts';
import { migration0010 } from '../../../db/migrations/0010-journal.ts';
import { migration0020 } from '../../../db/migrations/0020-price-book.ts';
import { migration0030 } from '../../../db/migrations/0030-sales.ts';
import { migration0040 } from '../../../db/migrations/0040-advice.ts';
import { migration0050 } from '../../../db/migrations/0050-customers.ts';
import { migration0060 } from '../../../db/migrations/0060-outcomes.ts';
import { migration0070 } from '../../../db/migrations/0070-vouchers.ts';
import { migration0072 } from '../../../db/migrations/0072-imported-returns.ts';
import { migration0075 } from '../../../db/migrations/0075-day.ts';
import { migration0080 } from '../../../db/migrations/0080-staff.ts';
import { migration0090 } from '../../../db/migrations/0090-invoices.ts';
import { migration0100 } from '../../../db/migrations/0100-head-office.ts';
import { migration0105 } from '../../../db/migrations/0105-price-book-changes.ts';
import { migration0109 } from '../../../db/migrations/0109-pulled-book.ts';
import { migration0120 } from '../../../db/migrations/0120-staff-made-here.ts';
import { migration0125 } from '../../../db/migrations/0125-catalogue.ts';
import { migration0135 } from '../../../db/migrations/0135-shared.ts';
import { migration0160 } from '../../../db/migrations/0160-till-name.ts';
import { migration0170 } from '../../../db/migrations/0170-shared-staff.ts';
import { migration0180 } from '../../../db/migrations/0180-enrolments.ts';
import { openDatabase } from '../../../db/open.ts';
import { newDatabase } from '../../builders/till.ts';

function open(file: string): WritableDb {
  return new Database(file) as unknown as WritableDb;
}

function fileAt(...steps: Migration[]): { file: string; db: WritableDb } {
  const file = newDatabase();
  const db = open(file);
  migrate(db, file, steps);
  return { file, db };
}

const version = (db: WritableDb) => db.pragma('user_version', { simple: true });
const tables = (db: WritableDb) =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'item_*' ORDER BY 1")
    .pluck()
    .all();

describe('migrations', () => {
  it('rise, and each has its number in its name', () => {
    const versions = migrations.map((step) => step.version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(new Set(versions).size).toBe(versions.length);
    expect(migrations).toEqual([
      migration0010,
      migration0020,
      migration0030,
      migration0040,
      migration0050,
      migration0060,
      migration0070,
      migration0072,
      migration0075,
      migration0080,
      migration0090,
      migration0100,
      migration0105,
      migration0109,
      migration0120,
      migration0125,
      migration0135,
      migration0160,
      migration0170,
      migration0180,
    ]);
  });

  it('10 makes a journal that only grows', () => {
    const { db } = fileAt(migration0010);
    expect(version(db)).toBe(10);
    expect(tables(db)).toEqual(['journal']);
    const insert = db.prepare("INSERT INTO journal VALUES (?, 'now', NULL, 'type', '{}', ?, ?)");
    insert.run(1, '', 'a');
    insert.run(2, 'a', 'b');
    expect(() => insert.run(4, 'b', 'c')).toThrow('no gaps');
    expect(() => insert.run(3, 'a', 'c')).toThrow('no gaps');
    expect(() => db.exec('DELETE FROM journal')).toThrow('append-only');
    expect(() => db.exec("UPDATE journal SET type = ''")).toThrow('append-only');
  });

  it('20 makes a price book whose money and stock are sound', () => {
    const { db } = fileAt(migration0010, migration0020);
    expect(version(db)).toBe(20);
    expect(tables(db)).toEqual(['barcodes', 'items', 'journal', 'price_book', 'scripts', 'triggers']);
    const insert = (price: unknown, kind: string, stock: unknown, floor: unknown = 0, offer: unknown = 0) =>
      db
        .prepare(
          "INSERT INTO items VALUES (NULL, hex(randomblob(8)), '', '', '', '', ?, ?, ?, 0, 0, ?, ?, '', '', '')",
        )
        .run(price, floor, offer, kind, stock);
    insert(100, 'goods', 5);
    insert(0, 'service', null);
    insert(100, 'goods', 5, 100, 1);
    expect(() => insert(100, 'goods', 5, 101)).toThrow('CHECK');
    expect(() => insert(100, 'goods', 5, 0, 2)).toThrow('CHECK');
    expect(() => insert(-1, 'goods', 5)).toThrow('CHECK');
    expect(() => insert(1.5, 'goods', 5)).toThrow();
    expect(() => insert(100, 'goods', null)).toThrow('CHECK');
    expect(() => insert(100, 'service', 5)).toThrow('CHECK');
    expect(() => insert(100, 'other', 5)).toThrow('CHECK');
  });

  it('30 makes projections that give no receipt number twice', () => {
    const { db } = fileAt(migration0010, migration0020, migration0030);
    expect(version(db)).toBe(30);
    expect(tables(db)).toEqual(expect.arrayContaining(['sales', 'stock_sold']));
    const insert = db.prepare("INSERT INTO sales VALUES (?, ?, 1, '', NULL, NULL, ?, NULL)");
    insert.run('a', 'completed', 1);
    expect(() => insert.run('b', 'completed', 1)).toThrow('UNIQUE');
    expect(() => insert.run('c', 'lost', null)).toThrow('CHECK');
  });

  it('50 makes a table of customers in which a card is one person’s', () => {
    const { db } = fileAt(migration0010, migration0020, migration0030, migration0040, migration0050);
    expect(version(db)).toBe(50);
    const insert = db.prepare("INSERT INTO customers VALUES (NULL, ?, 'Aoife Byrne', '', ?, '[]', ?)");
    insert.run('a', '952', 0);
    insert.run('b', '', 1);
    insert.run('c', '', 0);
    expect(() => insert.run('a', '', 0)).toThrow('UNIQUE');
    expect(() => insert.run('d', '952', 0)).toThrow('UNIQUE');
    expect(() => insert.run('e', '', 2)).toThrow('CHECK');
  });

  it('60 makes outcomes of which each suggestion of a sale has one', () => {
    const { db } = fileAt(...migrations.slice(0, 6));
    expect(version(db)).toBe(60);
    const insert = db.prepare(`
      INSERT INTO suggestion_outcomes (day, sale_id, suggestion_id, sale_state, source, kind, trigger_sku, sku,
        control, queue, seconds, outcome, quantity, commission, returned)
      VALUES ('2026-11-22', 's', ?, ?, '', '', '', '', 0, 0, 0, ?, 0, 0, 0)`);
    insert.run('a', 'completed', 'withheld');
    expect(() => insert.run('a', 'completed', 'shown')).toThrow('UNIQUE');
    expect(() => insert.run('b', 'open', 'shown')).toThrow('CHECK');
    expect(() => insert.run('b', 'completed', 'liked')).toThrow('CHECK');
  });

  it('70 makes a table in which a voucher is spent once', () => {
    const { db } = fileAt(...migrations.slice(0, 7));
    expect(version(db)).toBe(70);
    const insert = db.prepare("INSERT INTO spent_vouchers VALUES ('V0000017', ?)");
    insert.run('a');
    expect(() => insert.run('b')).toThrow('UNIQUE');
  });

  it('80 makes a table of people in which each has one of three roles', () => {
    const { db } = fileAt(...migrations.slice(0, 10));
    expect(version(db)).toBe(80);
    const insert = db.prepare("INSERT INTO staff VALUES (?, 'A name', ?, 'hash', '', 1)");
    insert.run('a', 'cashier');
    expect(() => insert.run('a', 'manager')).toThrow('UNIQUE');
    expect(() => insert.run('b', 'king')).toThrow('CHECK');
  });

  it('100 makes a table that holds one head office', () => {
    const { db } = fileAt(...migrations.slice(0, 12));
    expect(version(db)).toBe(100);
    const insert = db.prepare(
      "INSERT INTO head_office VALUES (?, '', 't', '', '', '', '', 1, 0, '', 0, '', 0, '', '')",
    );
    insert.run(1);
    expect(() => insert.run(1)).toThrow('UNIQUE');
    expect(() => insert.run(2)).toThrow('CHECK');
  });

  it('105 takes the stock that is there for the count, and finds an item’s rows by the item', () => {
    const { db } = fileAt(...migrations.filter((one) => one.version < 105));
    db.exec(
      "INSERT INTO items (id, sku, name, category, tags, barcodes, price, floor, on_offer, cost, tax_rate, kind, stock, benefit, aisle, photo) VALUES (1, 'A', '', '', '', '', 1, 0, 0, 0, 0, 'goods', 7, '', '', '')",
    );
    db.exec(migration0105.up);
    expect(db.prepare('SELECT stock, counted FROM items').get()).toEqual({ stock: 7, counted: 7 });
    const plan = db.prepare('EXPLAIN QUERY PLAN DELETE FROM items WHERE id = 1').all() as {
      detail: string;
    }[];
    expect(plan.map(({ detail }) => detail).join()).not.toContain('SCAN');
  });

  it('keep a copy of an older file first, and everything in it', () => {
    const { file, db } = fileAt(migration0010);
    db.exec("INSERT INTO journal VALUES (1, 'then', NULL, 'v1.JournalBegun', '{}', '', 'h')");
    migrate(db, file);
    expect(version(db)).toBe(latestVersion);
    expect(db.prepare('SELECT at FROM journal').pluck().all()).toEqual(['then']);
    const copy = open(`${file}.before-${latestVersion}`);
    expect(version(copy)).toBe(10);
    expect(copy.prepare('SELECT at FROM journal').pluck().all()).toEqual(['then']);
  });

  it('make no copy of a new file, nor of one that lacks nothing', () => {
    const file = newDatabase();
    openDatabase(file).close();
    openDatabase(file).close();
    expect(existsSync(`${file}.before-${latestVersion}`)).toBe(false);
  });

  it('make a copy anew that an interrupted start left torn', () => {
    const { file, db } = fileAt(migration0010);
    writeFileSync(`${file}.before-${latestVersion}`, 'torn');
    migrate(db, file);
    expect(version(open(`${file}.before-${latestVersion}`))).toBe(10);
  });

  it('leave the file as it was where a step fails, and take the step at the next start', () => {
    const { file, db } = fileAt(migration0010);
    const broken = { version: 20, up: 'CREATE TABLE half (a); CREATE TABLE half (a);' };
    expect(() =>
      migrate(db, file, [migration0010, { version: 15, up: 'CREATE TABLE whole (a)' }, broken]),
    ).toThrow('already exists');
    expect(version(db)).toBe(10);
    expect(tables(db)).toEqual(['journal']);
    migrate(db, file);
    expect(version(db)).toBe(latestVersion);
  });
});
