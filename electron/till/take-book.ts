import { rmSync } from 'node:fs';
import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import type { BookLine, BookManifest } from '../../contract/sync-price-book.ts';
import { dropScheduled, dueEntries, keepPulled, type PulledBook, readPulled } from '../../db/pulled-book.ts';
import type { Lock } from '../../domain/price-book/locks.ts';
import { laterAlone, merge } from '../../domain/price-book/merge.ts';
import { sayProblem } from '../../domain/words/problems.ts';
import { type EntryFault, ofEntry } from '../import/entry-fault.ts';
import { goneIn, unnoticed } from '../sync/news.ts';
import { readLines, type StagedBook } from '../sync/pull.ts';
import { entryToBe, takeUp } from './change-entries.ts';
import { dayIn } from './clock.ts';
import type { Desk } from './desk.ts';
import { isSelling } from './facts.ts';
import { type Over, waysOver } from './own-over.ts';
import { takeLongBook } from './take-long-book.ts';

type Body = WirePriceBookEntry['body'];
const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;

/** `later`: a sale is on the counter. `old`: the till has another version by now. */
export type TookBook = { took: 'all' | 'later' | 'old' } | { took: 'none'; why: string };

/**
 * Takes a version of head office's price book whole, in one transaction between two sales, with the till's own edits that it
 * does not hold yet merged over it. One that is unsound is refused whole, and the one before goes on. `isNews`: the lines are
 * only what is new to the till, and name what goes.
 */
export function takeBook(
  desk: Desk,
  manifest: BookManifest,
  lines: readonly BookLine[],
  isNews = false,
): TookBook {
  if (isSelling(desk)) return { took: 'later' };
  const known = readPulled(desk.db);
  if (!known || known.storeId !== manifest.storeId || known.version !== manifest.from) return { took: 'old' };
  const gone = manifest.from > 0 || isNews ? [] : goneIn(desk.db, lines);
  const entries = [...lines.filter((line) => line.from === undefined), ...gone].map(({ kind, id, body }) => {
    return { kind, id, body };
  });
  let problems: EntryFault[] = [];
  for (const own of waysOver(desk.db, manifest, entries)) {
    problems = put(desk, manifest, known, { entries: own, lines });
    if (problems.length === 0) return { took: 'all' };
  }
  const [first] = problems;
  const why = first ? sayProblem(ofEntry(first), 'en') : '';
  return { took: 'none', why: `${why} (${problems.length} in all)` };
}

type Contents = { entries: WirePriceBookEntry[]; lines: readonly BookLine[] };

function put(
  desk: Desk,
  manifest: BookManifest,
  known: PulledBook,
  { entries, lines }: Contents,
): EntryFault[] {
  const { to: version, sha256: hash, from, locks } = manifest;
  const scheduled = lines.flatMap((line) =>
    line.from === undefined ? [] : [{ fromDay: line.from, body: JSON.stringify(line) }],
  );
  const change = { entries, from: { headOfficeVersion: version, hash, whole: from === 0 } };
  return takeUp(desk, change, () =>
    keepPulled(desk.db, { ...known, version, locks: locks as readonly Lock[] }, scheduled),
  );
}

/** Takes up what head office scheduled for a day that has come, between two sales, with or without a network. */
export function takeUpDue(desk: Desk): boolean {
  if (isSelling(desk)) return false;
  const due = dueEntries(desk.db, dayIn(desk.priceBook.store.timeZone, desk.now()));
  if (due.length === 0 || !mayTake(desk, due.length)) return false;
  const known = readPulled(desk.db);
  const from = { headOfficeVersion: known?.version ?? 0, hash: desk.priceBook.hash };
  const drop = () =>
    dropScheduled(
      desk.db,
      due.map(({ number }) => number),
    );
  const lines = due.map(({ body }) => JSON.parse(body) as BookLine);
  for (const over of [merge, laterAlone]) {
    const problems = takeUp(desk, { entries: mergedOver(desk, lines, over), from }, drop);
    if (problems.length === 0) return true;
    console.error('What was scheduled for today is unsound.', problems.slice(0, 3));
  }
  // Head office has it from today on as well, and sends it.
  drop();
  return false;
}

function mergedOver(desk: Desk, lines: readonly BookLine[], over: Over): WirePriceBookEntry[] {
  const entries = new Map<string, WirePriceBookEntry>();
  for (const { kind, id, body, base = null } of lines) {
    const current = entries.get(keyOf({ kind, id }))?.body ?? (entryToBe(desk, kind, id) as Body);
    entries.set(keyOf({ kind, id }), { kind, id, body: over(base, current, body).merged });
  }
  return [...entries.values()];
}

/** A till that nobody has touched for so long (ms) may take them. */
const calm = 60_000;
/** Those that the worker has checked may be begun with after so long (ms): a touch only puts them off. */
const quiet = 5_000;

function mayTake(desk: Desk, entries: number): boolean {
  if (isSelling(desk)) return false;
  const { ranMs, touchedAt } = desk.roster;
  return entries <= unnoticed || ranMs() - touchedAt > calm;
}

/** Nobody has just touched the till, and nothing else of the price book is to come first. */
function isQuiet(desk: Desk): boolean {
  const { ranMs, touchedAt } = desk.roster;
  return !isSelling(desk) && desk.waiting === 0 && ranMs() - touchedAt > quiet;
}

function drop({ file, news }: StagedBook): void {
  for (const one of [file, news.file, news.checked ?? '']) if (one) rmSync(one, { force: true });
}

/** Takes what the worker has staged as soon as no sale is on the counter, and what is scheduled on its day. */
export function openBooks(desk: Desk, refuse: (version: number, why: string) => void) {
  let waiting: StagedBook | undefined;
  let notBefore = 0;
  let writing = false;
  let written = false;

  /** What the worker has checked already is written while the till sells on; whatever the till writes goes first. */
  async function takeLong(book: StagedBook): Promise<void> {
    writing = true;
    try {
      if (!(await takeLongBook(desk, book))) return;
      written = true;
      if (waiting === book) waiting = undefined;
      drop(book);
    } catch (error) {
      console.error('The price book could not be changed.', error);
      notBefore = desk.roster.ranMs() + calm;
    } finally {
      writing = false;
    }
  }

  function take(book: StagedBook): boolean {
    const { manifest, file, news } = book;
    // What the worker found to be new is new to the price book that it looked at.
    const isNews = news.of === desk.priceBook.version;
    if (isNews && news.checked !== null) {
      if (isQuiet(desk)) void takeLong(book);
      return false;
    }
    if (!mayTake(desk, isNews ? news.lines : manifest.entries)) return false;
    const lines = manifest.bytes === 0 ? [] : readLines(isNews ? news.file : file);
    const result = takeBook(desk, manifest, lines, isNews);
    waiting = undefined;
    if (result.took === 'none') refuse(manifest.to, result.why);
    drop(book);
    return result.took === 'all';
  }

  return {
    offer(book: StagedBook): void {
      waiting = book;
    },
    /** To be called every second; answers whether the screen has to follow. */
    tick(): boolean {
      if (desk.roster.ranMs() < notBefore) return false;
      try {
        const follows = [
          written,
          !writing && takeUpDue(desk),
          !writing && waiting !== undefined && take(waiting),
        ];
        written = false;
        return follows.includes(true);
      } catch (error) {
        // A disk that is full, for one: it is all there for another try.
        console.error('The price book could not be changed.', error);
        notBefore = desk.roster.ranMs() + calm;
        return false;
      }
    },
  };
}
