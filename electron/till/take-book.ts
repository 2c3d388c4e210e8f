import { rmSync } from 'node:fs';
import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import type { BookLine, BookManifest } from '../../contract/sync-price-book.ts';
import {
  dropScheduled,
  dueEntries,
  keepPulled,
  ownEditsAfter,
  type PulledBook,
  readPulled,
} from '../../db/pulled-book.ts';
import { type Lock, unlocked } from '../../domain/price-book/locks.ts';
import { laterAlone, merge } from '../../domain/price-book/merge.ts';
import { sayProblem } from '../../domain/words/problems.ts';
import { type EntryFault, ofEntry } from '../import/entry-fault.ts';
import { goneIn } from '../sync/news.ts';
import { readLines, type StagedBook } from '../sync/pull.ts';
import { entryToBe, takeUp } from './change-entries.ts';
import { dayIn } from './clock.ts';
import type { Desk } from './desk.ts';
import { isSelling } from './facts.ts';

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
  for (const over of [merge, laterAlone, headOfficeAlone]) {
    const own = ownOver(desk, manifest, entries, over);
    problems = put(desk, manifest, known, { entries: own, lines });
    if (problems.length === 0) return { took: 'all' };
  }
  const [first] = problems;
  const why = first ? sayProblem(ofEntry(first), 'en') : '';
  return { took: 'none', why: `${why} (${problems.length} in all)` };
}

type Over = (before: Body, theirs: Body, mine: Body) => { merged: Body };
const headOfficeAlone: Over = (_before, theirs) => ({ merged: theirs });

/** The entries with the edits of this till over them that head office has not received, each the later one. */
function ownOver(
  { db }: Desk,
  { includesThrough, locks }: BookManifest,
  entries: readonly WirePriceBookEntry[],
  over: Over,
): WirePriceBookEntry[] {
  const edits = ownEditsAfter(db, includesThrough);
  if (edits.length === 0) return [...entries];
  const bodies = new Map(entries.map((entry) => [keyOf(entry), entry]));
  for (const edit of edits) {
    const known = bodies.get(keyOf(edit));
    if (!known) continue;
    const { kind, id } = edit;
    const [before, wanted] = [edit.before as Body, edit.after as Body];
    const { after } = unlocked(locks, { kind, before, after: wanted });
    bodies.set(keyOf(edit), { kind, id, body: over(before, known.body, after).merged });
  }
  return [...bodies.values()];
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

/** So many entries change between two sales without anybody noticing; more than that take seconds. */
const unnoticed = 1_000;
/** A till that nobody has touched for so long (ms) may take them. */
const calm = 60_000;

function mayTake(desk: Desk, entries: number): boolean {
  if (isSelling(desk)) return false;
  const { ranMs, touchedAt } = desk.roster;
  return entries <= unnoticed || ranMs() - touchedAt > calm;
}

/** Takes what the worker has staged as soon as no sale is on the counter, and what is scheduled on its day. */
export function openBooks(desk: Desk, refuse: (version: number, why: string) => void) {
  let waiting: StagedBook | undefined;
  let notBefore = 0;

  function take({ manifest, file, news }: StagedBook): boolean {
    // What the worker found to be new is new to the price book that it looked at.
    const isNews = news.of === desk.priceBook.version;
    if (!mayTake(desk, isNews ? news.lines : manifest.entries)) return false;
    const lines = manifest.bytes === 0 ? [] : readLines(isNews ? news.file : file);
    const result = takeBook(desk, manifest, lines, isNews);
    waiting = undefined;
    if (result.took === 'none') refuse(manifest.to, result.why);
    for (const one of [file, news.file]) rmSync(one, { force: true });
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
        return [takeUpDue(desk), waiting !== undefined && take(waiting)].includes(true);
      } catch (error) {
        // A disk that is full, for one: it is all there for another try.
        console.error('The price book could not be changed.', error);
        notBefore = desk.roster.ranMs() + calm;
        return false;
      }
    },
  };
}
