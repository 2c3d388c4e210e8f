import { readFileSync } from 'node:fs';
import type { BookLine } from '../../contract/sync-price-book.ts';
import { changingPriceBook } from '../../db/change-price-book.ts';
import type { WritableDb } from '../../db/handles.ts';
import { openJournal } from '../../db/journal.ts';
import { keepPulled, readPulled } from '../../db/pulled-book.ts';
import type { PriceBookEntry } from '../../domain/price-book/entry.ts';
import type { Lock } from '../../domain/price-book/locks.ts';
import type { StagedBook } from '../sync/pull.ts';
import { eventsBefore } from './commit.ts';
import type { Desk } from './desk.ts';
import { writeInSlices } from './in-slices.ts';
import { takeUpWritten } from './long-change.ts';

/**
 * Takes a version of head office's price book that was checked beside the selling: whole, in one transaction, in slices
 * between which the till sells. False where the till wrote something itself meanwhile, and then nothing of it has happened.
 */
export async function takeLongBook(desk: Desk, book: StagedBook): Promise<boolean> {
  const done = await writeInSlices(
    desk.db,
    (db) => stepsOf(desk, book, db),
    () => !desk.db.open,
  );
  if (done) takeUpWritten(desk);
  return done;
}

function* stepsOf(desk: Desk, { manifest, news }: StagedBook, db: WritableDb): Generator<unknown> {
  const { to: headOfficeVersion, sha256: hash, locks } = manifest;
  const known = readPulled(db);
  // The till has another version, or is another store's, by now.
  if (known?.storeId !== manifest.storeId || known.version !== manifest.from) return;
  const version = news.of + 1;
  const entries: PriceBookEntry[] = [];
  const scheduled: { fromDay: string; body: string }[] = [];
  for (const text of linesIn(news.checked ?? '')) {
    const line = JSON.parse(text) as BookLine;
    if (line.from === undefined) entries.push(line as PriceBookEntry);
    else scheduled.push({ fromDay: line.from, body: text });
    yield;
  }
  keepPulled(db, { ...known, version: headOfficeVersion, locks: locks as readonly Lock[] }, scheduled);
  yield* changingPriceBook(db, version, hash, entries);
  const at = desk.now();
  const pulled = {
    type: 'v1.PriceBookPulled',
    version,
    headOfficeVersion,
    hash,
    entries: entries.length,
  } as const;
  yield* openJournal(db).rowByRow(at, [...eventsBefore(desk, at), pulled]);
}

/** The lines of a file, one at a time. */
function* linesIn(file: string): Generator<string> {
  const bytes = readFileSync(file);
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    yield bytes.toString('utf8', from, end);
    from = end + 1;
  }
}
