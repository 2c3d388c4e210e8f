import type * as Crypto from 'node:crypto';
import type * as Fs from 'node:fs';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openJournal } from '../../../db/journal.ts';
import { openDatabase } from '../../../db/open.ts';
import { makeBackup } from '../../../electron/backup/make-backup.ts';
import { type Rehearsed, rehearseRestore } from '../../../electron/backup/rehearse-restore.ts';
import { dropRestore, orderRestore, takeUpRestore } from '../../../electron/backup/take-up-restore.ts';
import { newFolder } from '../../builders/folders.ts';
import { item } from '../../builders/price-book.ts';
import { pinOf, staffedTill } from '../../builders/staff.ts';
import { newDatabase, type TestTill, till } from '../../builders/till.ts';

const crash = vi.hoisted(() => ({ after: Number.POSITIVE_INFINITY }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const rename: typeof fs.renameSync = (from, to) => {
    if (crash.after-- <= 0) throw new Error('power is gone');
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync: rename };
});
// At full cost each guess takes as long as a guess should.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof Crypto>();
  const quick: typeof Crypto.scryptSync = (words, salt, length, cost) =>
    crypto.scryptSync(words, salt, length, { ...cost, N: 1_024 });
  return { ...crypto, scryptSync: quick };
});
afterEach(() => {
  crash.after = Number.POSITIVE_INFINITY;
});

const shop = { items: [item({ sku: 'PEN', price: 500 })] };
const passphrase = 'four words of ours';
const at = '2026-11-22T18:00:00.000Z';

function sell(own: TestTill, times: number): void {
  for (let sale = 0; sale < times; sale++) {
    own.do({ type: 'Scan', code: 'PEN' });
    own.do({ type: 'TakeTender', kind: 'cash', amount: 500 });
    own.do({ type: 'CompleteSale' });
  }
}

async function backUp(own: TestTill, folder = newFolder(), id = 'till-a'): Promise<string> {
  const order = { do: 'backup', folder, passphrase, till: { id, name: 'Till 1' }, at } as const;
  const made = await makeBackup({ ...order, database: own.file });
  if (!made.ok) throw new Error(made.why);
  return made.file;
}

function rehearsed(database: string, from: string): Rehearsed {
  const reply = rehearseRestore({ do: 'rehearse', database, from, passphrase });
  if (!reply.ok) throw new Error(reply.why);
  return reply.found;
}

const why = (database: string, from: string, words = passphrase) => {
  const reply = rehearseRestore({ do: 'rehearse', database, from, passphrase: words });
  return reply.ok ? 'ok' : reply.why;
};
const beside = (file: string) => readdirSync(dirname(file)).filter((name) => name !== basename(file));
const receipts = (file: string) => {
  const db = new Database(file, { readonly: true });
  const last = db.prepare('SELECT max(receipt_number) FROM sales').pluck().get();
  db.close();
  return last;
};

describe('a backup', () => {
  it('is made while the till sells, and says what would be lost', async () => {
    const own = staffedTill(shop);
    sell(own, 3);
    const making = backUp(own);
    sell(own, 2);
    const file = await making;
    sell(own, 2);
    const found = rehearsed(own.file, file);
    expect(found.sales + found.lost.sales).toBe(7);
    expect(found.lost.amount).toBe(500 * found.lost.sales);
    expect(found.back).toMatchObject({ rows: 0, sales: 0 });
    expect(found.numbersAgain).toEqual({ from: found.sales + 1, until: 7 });
    expect(statSync(file).mode & 0o077).toBe(0);
    own.close();
  });

  it('leaves nothing in the clear, and no torn file of a try that was cut short', async () => {
    const own = staffedTill(shop);
    sell(own, 1);
    const folder = newFolder();
    writeFileSync(join(folder, 'goeswith-tilla-20261121T180000Z.backup.part'), 'torn');
    const file = await backUp(own, folder);
    expect(readdirSync(folder)).toEqual([basename(file)]);
    expect(beside(own.file).filter((name) => name.includes('backup'))).toEqual([]);
    expect(readFileSync(file).includes('JournalBegun')).toBe(false);
    own.close();
  });

  it('is refused where its folder is not there, and where the till itself is unsound', async () => {
    const own = staffedTill(shop);
    const order = { do: 'backup', database: own.file, passphrase, till: { id: 'a', name: 'T' }, at } as const;
    expect(await makeBackup({ ...order, folder: '/nowhere' })).toEqual({ ok: false, why: 'folder' });
    own.desk.db.exec("INSERT INTO stock_sold (sku, quantity) VALUES ('PEN', 9)");
    expect(await makeBackup({ ...order, folder: newFolder() })).toEqual({ ok: false, why: 'unsound' });
    own.close();
  });

  it('is refused with its reason: gone, foreign, wrong words, torn, another till’s, a newer version’s', async () => {
    const own = staffedTill(shop);
    sell(own, 1);
    const file = await backUp(own);
    const folder = newFolder();
    const write = (name: string, bytes: Buffer | string) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    expect(why(own.file, '/nowhere')).toBe('missing');
    expect(why(own.file, write('note.txt', 'nothing of a till at all'))).toBe('foreign');
    expect(why(own.file, file, 'four words of others')).toBe('passphrase');
    expect(why(own.file, write('torn', readFileSync(file).subarray(0, -9)))).toBe('torn');
    const other = named('till-b');
    sell(other, 1);
    expect(why(own.file, await backUp(other, newFolder(), 'till-b'))).toBe('other-till');
    const newer = named('till-a');
    newer.desk.db.pragma('user_version = 99999');
    // What makes it would refuse it too, so it is sealed by itself.
    const { seal } = await import('../../../electron/backup/sealed-file.ts');
    newer.desk.db.pragma('wal_checkpoint(TRUNCATE)');
    const about = { schema: 1, tillId: 'a', tillName: 'T', madeAt: at, rows: 1 };
    seal(newer.file, Buffer.alloc(0), join(folder, 'newer'), passphrase, about);
    expect(why(own.file, join(folder, 'newer'))).toBe('newer');
    expect(beside(own.file).filter((name) => name.includes('restore'))).toEqual([]);
    for (const one of [own, other, newer]) one.close();
  });
});

describe('a restore', () => {
  async function ready() {
    const own = staffedTill(shop);
    sell(own, 3);
    const file = await backUp(own);
    sell(own, 2);
    rehearsed(own.file, file);
    own.close();
    return own.file;
  }

  it('is taken at the next start; the old file lies beside it whole', async () => {
    const file = await ready();
    const old = orderRestore(file, at, true);
    writeFileSync(`${file}.till-key`, 'key');
    takeUpRestore(file);
    expect([receipts(file), receipts(old)]).toEqual([3, 5]);
    expect([existsSync(`${file}.till-key`), existsSync(`${old}.till-key`)]).toEqual([false, true]);
    const again = staffedTill({ file, as: null });
    again.do({ type: 'SignIn', staffId: 'cashier', pin: pinOf.cashier });
    sell(again, 1);
    again.close();
    takeUpRestore(file);
    expect(receipts(file)).toBe(4);
  });

  it('that nobody confirmed leaves nothing at the next start, and one that was taken back neither', async () => {
    const file = await ready();
    takeUpRestore(file);
    expect(receipts(file)).toBe(5);
    expect(beside(file).filter((name) => name.includes('restore'))).toEqual([]);
    const other = await ready();
    orderRestore(other, at, false);
    dropRestore(other);
    takeUpRestore(other);
    expect(receipts(other)).toBe(5);
  });

  it('that is cut short before any of its steps is finished by the next start', async () => {
    for (let step = 0; step < 8; step++) {
      const file = await ready();
      const old = orderRestore(file, at, true);
      writeFileSync(`${file}.till-key`, 'key');
      writeFileSync(`${file}.pepper`, 'old pepper');
      writeFileSync(`${file}.restore.pepper`, 'pepper');
      crash.after = step;
      try {
        takeUpRestore(file);
      } catch (error) {
        expect((error as Error).message).toBe('power is gone');
      }
      crash.after = Number.POSITIVE_INFINITY;
      takeUpRestore(file);
      expect([step, receipts(file), receipts(old)]).toEqual([step, 3, 5]);
      const read = (name: string) => readFileSync(name, 'utf8');
      expect([read(`${file}.pepper`), read(`${old}.pepper`)]).toEqual(['pepper', 'old pepper']);
      expect(existsSync(`${file}.restore.json`)).toBe(false);
    }
  });

  it('keeps what only the log of a killed till has', async () => {
    const own = staffedTill(shop);
    sell(own, 1);
    const backup = await backUp(own);
    sell(own, 4);
    rehearsed(own.file, backup);
    const folder = newFolder();
    const file = join(folder, 'till.db');
    // As a killed till leaves it: the log beside the file.
    for (const end of ['', '-wal', '.restore', '.restore.json']) {
      if (end === '.restore.json') orderRestore(file, at, false);
      else writeFileSync(`${file}${end}`, readFileSync(`${own.file}${end}`));
    }
    own.close();
    takeUpRestore(file);
    const [old] = readdirSync(folder).filter((name) => /replaced-[^-.]+$/.test(name));
    expect([receipts(file), receipts(join(folder, old ?? ''))]).toEqual([1, 5]);
  });
});

/** A till whose journal begins by its id. */
function named(tillId: string): TestTill {
  const file = newDatabase();
  const open = openDatabase(file);
  openJournal(open.db).append(at, [{ type: 'v1.JournalBegun', tillId, tillName: 'Till 1' }]);
  open.close();
  return till({ file, ...shop });
}
