import { constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../../db/journal.ts';
import { openDatabase } from '../../db/open.ts';
import { replacePriceBook } from '../../db/replace-price-book.ts';
import { store } from '../builders/price-book.ts';
import { generatedItem } from './generated-items.ts';
import { generatedBundles, generatedNeeds, generatedRules } from './generated-scripts.ts';

export const itemCount = 1_000_000;
export const ruleCount = 10_000;
export const bundleCount = 1_000;

/** Raise it when the generator or the database's format changes, so that the book is made anew. */
const generation = 6;

const folder = join(tmpdir(), 'goeswith-bench');

/** The database with the generated price book, made on the first run and kept in the temporary folder after. */
export function bigStore(): string {
  const file = join(folder, `book-${itemCount}-${generation}.db`);
  if (existsSync(file)) return file;
  console.log(`Making a price book of ${itemCount} items once, in ${file}; it takes some minutes.`);
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.unfinished`;
  removeStore(unfinished);
  fill(unfinished);
  renameSync(unfinished, file);
  removeStore(unfinished);
  return file;
}

/** A copy to sell from, on the disk that the floor writes to as well; answers its folder. */
export function copyToSellFrom(file: string): { folder: string; database: string } {
  const copy = mkdtempSync(join(folder, 'run-'));
  const database = join(copy, 'till.db');
  copyFileSync(file, database, constants.COPYFILE_FICLONE);
  return { folder: copy, database };
}

function fill(file: string): void {
  const { db, close } = openDatabase(file);
  const needs = generatedNeeds();
  const counts = { items: itemCount, bundles: bundleCount, rules: ruleCount, needs: needs.length };
  const hash = `generated ${generation}`;
  const events = [
    { type: 'v1.JournalBegun', tillId: 'bench', tillName: 'Till 1' },
    { type: 'v1.PriceBookImported', version: 1, hash, ...counts },
  ] as const;
  openJournal(db).append('2026-11-22T08:00:00.000Z', events, () =>
    replacePriceBook(db, 1, hash, {
      store: store(),
      items: items(),
      bundles: generatedBundles(bundleCount, itemCount),
      rules: generatedRules(ruleCount, itemCount),
      needs,
    }),
  );
  close();
}

function* items() {
  for (let number = 0; number < itemCount; number++) yield generatedItem(number);
}

function removeStore(file: string): void {
  for (const part of ['', '-wal', '-shm', '-writer']) rmSync(`${file}${part}`, { force: true });
}
