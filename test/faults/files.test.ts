import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { latestVersion, migrate } from '../../db/migrate.ts';
import { migration0010 } from '../../db/migrations/0010-journal.ts';
import { openDatabase } from '../../db/open.ts';
import { firstUnsoundRow } from '../../db/read-journal.ts';
import { CannotStart, openTill, type Till } from '../../electron/till/open-till.ts';
import { newFolder } from '../builders/folders.ts';
import { smallShop } from '../builders/small-shop.ts';
import { newDatabase, till } from '../builders/till.ts';

const demoFolder = join(tmpdir(), 'no-such-demo-store');

/** What is said on the way to a till that cannot start. */
async function whyNot(database: string): Promise<string> {
  try {
    (await openTill({ database, demoFolder })).close();
  } catch (error) {
    if (error instanceof CannotStart) return error.message;
    throw error;
  }
  throw new Error('it started');
}

/** A closed till's file with one completed sale and an open one. */
function usedFile(): string {
  const desk = till(smallShop);
  desk.do({ type: 'Scan', code: 'INK' });
  desk.do({ type: 'TakeTender', kind: 'cash', amount: 2000 });
  desk.do({ type: 'CompleteSale' });
  desk.do({ type: 'Scan', code: 'PRINTER' });
  desk.close();
  return desk.file;
}

function pencilledIn(opened: Till): unknown {
  const reply = opened.handle({ type: 'View' });
  return reply.ok && reply.view.sale?.lines.map(({ sku, quantity }) => [sku, quantity]);
}

function otherSqlite(settings: string): string {
  const file = newDatabase();
  const db = new Database(file);
  db.exec(settings);
  db.close();
  return file;
}

/** Runs an action without the rights of root, who may write anything. */
async function withoutRoot<T>(action: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return action();
  process.seteuid?.(65_534);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a file that is no till', () => {
  it.each([
    ['a text', 'sku,name,price\n', 'is not a till'],
    ['a picture', '\u0089PNG\r\n\u001a\n0000000000000000', 'is not a till'],
    ['a few bytes', 'SQLi', 'is not a till'],
    ['the head of a database alone', 'SQLite format 3\0', 'is not a till'],
    ['a database of garbage', `SQLite format 3\0${'x'.repeat(8000)}`, 'is not a till'],
  ])('%s is refused and left as it is', async (_, text, words) => {
    const file = newDatabase();
    writeFileSync(file, text, 'latin1');
    expect(await whyNot(file)).toContain(words);
    expect(readFileSync(file, 'latin1')).toBe(text);
  });

  it.each([
    ["another program's database", 'CREATE TABLE notes (text)', 'is not a till'],
    [
      "another program's marked database",
      'CREATE TABLE notes (text); PRAGMA application_id = 7',
      'is not a till',
    ],
    [
      'a file of a newer Goeswith',
      'CREATE TABLE journal (a); PRAGMA application_id = 1198482803; PRAGMA user_version = 999',
      'newer Goeswith (its format is 999',
    ],
  ])('%s is refused and left as it is', async (_, settings, words) => {
    const file = otherSqlite(settings);
    const bytes = readFileSync(file);
    expect(await whyNot(file)).toContain(words);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('a folder is refused', async () => {
    expect(await whyNot(newFolder())).toContain('is not a file');
  });

  it('a place whose folder is missing is refused', async () => {
    const file = join(dirname(newDatabase()), 'missing', 'till.db');
    expect(await whyNot(file)).toContain('is not there');
  });

  it('an empty file becomes a new till', () => {
    const file = newDatabase();
    writeFileSync(file, '');
    const desk = till({ ...smallShop, file });
    expect(desk.do({ type: 'Scan', code: 'INK' }).totals.toPay).toBe(1950);
    desk.close();
  });

  it('a file that was marked but holds nothing, as a start cut short leaves it, is taken up', () => {
    const file = otherSqlite('PRAGMA application_id = 1198482803');
    expect(till({ ...smallShop, file }).do({ type: 'View' }).sale).toBeNull();
  });
});

describe('a damaged till', () => {
  it.each([
    ['half', (size: number) => Math.floor(size / 2)],
    ['one page', () => 4096],
    ['all but a page', (size: number) => size - 4096],
  ])('cut to %s is refused in plain words, and left as it is', async (_, cut) => {
    const file = usedFile();
    truncateSync(file, cut(readFileSync(file).length));
    const bytes = readFileSync(file);
    expect(await whyNot(file)).toMatch(/is damaged: parts of it cannot be read/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('that lost the last byte of its journal is not written on', async () => {
    const file = usedFile();
    truncateSync(file, readFileSync(file).length - 1);
    expect(await whyNot(file)).toMatch(/is damaged|was changed from outside/);
  });

  it('with a changed byte in its journal is not written on', async () => {
    const file = usedFile();
    const bytes = readFileSync(file);
    const at = bytes.lastIndexOf('"receiptNumber":1');
    expect(at).toBeGreaterThan(0);
    bytes.write('7', at + '"receiptNumber":'.length, 'latin1');
    writeFileSync(file, bytes);
    expect(await whyNot(file)).toContain('journal of this till was changed from outside');
    const { db, close } = openDatabase(file);
    expect(firstUnsoundRow(db)).toBeGreaterThan(0);
    close();
  });
});

describe('a till in use', () => {
  it('is refused to a second till, which harms neither the sale nor the file', async () => {
    const desk = till(smallShop);
    desk.do({ type: 'Scan', code: 'PRINTER' });
    expect(await whyNot(desk.file)).toContain('Another till is using');
    expect(desk.do({ type: 'Scan', code: 'INK' }).sale?.lines).toHaveLength(2);
    desk.close();
    const next = await openTill({ database: desk.file, demoFolder });
    expect(pencilledIn(next)).toEqual([
      ['PRINTER', 1],
      ['INK', 1],
    ]);
    next.close();
  });
});

describe('a till that may not write', () => {
  it.each([
    ['file and folder are read-only', 0o444, 0o555],
    ['the file is read-only', 0o444, 0o777],
    ['the folder is read-only', 0o666, 0o555],
    ['the file may not be read', 0o000, 0o777],
  ])('where %s is refused in plain words, and goes on once it may', async (_, fileMode, folderMode) => {
    const file = usedFile();
    chmodSync(file, fileMode);
    chmodSync(dirname(file), folderMode);
    expect(await withoutRoot(() => whyNot(file))).toMatch(/cannot write to .*till\.db/);
    chmodSync(dirname(file), 0o777);
    chmodSync(file, 0o666);
    const next = await openTill({ database: file, demoFolder });
    expect(pencilledIn(next)).toEqual([['PRINTER', 1]]);
    next.close();
  });
});

describe('an older file', () => {
  it('is copied beside itself before anything is changed, and the copy can be used', () => {
    const file = newDatabase();
    const old = new Database(file);
    migrate(old as never, file, [migration0010]);
    old.pragma('application_id = 1198482803');
    old.exec("INSERT INTO journal VALUES (1, 'then', NULL, 'v1.JournalBegun', '{}', '', 'h')");
    old.close();
    openDatabase(file).close();
    const copy = new Database(`${file}.before-${latestVersion}`);
    expect(copy.pragma('user_version', { simple: true })).toBe(10);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    for (const one of [file, `${file}.before-${latestVersion}`]) {
      const { db, close } = openDatabase(one);
      expect(db.prepare('SELECT at FROM journal').pluck().all()).toEqual(['then']);
      close();
    }
  });
});

describe('a price book that cannot be read', () => {
  it('leaves the new till without one, and the next start imports again', async () => {
    const file = newDatabase();
    const empty = newFolder();
    mkdirSync(join(empty, 'store'));
    await expect(openTill({ database: file, demoFolder: join(empty, 'store') })).rejects.toThrow(CannotStart);
    const desk = till({ ...smallShop, file });
    expect(desk.do({ type: 'Scan', code: 'INK' }).totals.toPay).toBe(1950);
  });
});
