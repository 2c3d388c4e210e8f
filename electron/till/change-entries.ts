import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import { changePriceBook } from '../../db/change-price-book.ts';
import { checkedBook } from '../../db/checked-book.ts';
import { type EntryReader, entryReader, readEntry } from '../../db/entries.ts';
import { readPriceBook } from '../../db/price-book.ts';
import { dropWaiting, keepWaiting, waitingChanges } from '../../db/waiting-changes.ts';
import type { EntryChange, PriceBookEntry } from '../../domain/price-book/entry.ts';
import { same } from '../../domain/price-book/merge.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import type { Store } from '../../domain/price-book/store.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';
import { sayProblem } from '../../domain/words/problems.ts';
import { checkEntries } from '../import/check-entries.ts';
import { type EntryFault, ofEntry } from '../import/entry-fault.ts';
import { readEntries } from '../import/read-entry.ts';
import { type Beside, besideEvents, keepBefore, putBeside } from './beside-entries.ts';
import { eventsBefore } from './commit.ts';
import type { Desk } from './desk.ts';
import { isSelling } from './facts.ts';
import { readHeld } from './held.ts';

/** Entries that are to change, and who wants it: somebody at this till, or head office. */
export type BookChange = {
  entries: WirePriceBookEntry[];
  from: { editId: string; by: string | null } | { headOfficeVersion: number; hash: string; whole?: boolean };
  beside?: Beside;
};

/** `waits`: a sale is on the counter, and the change is taken up at its end. */
export type Changed = { ok: true; waits: boolean } | { ok: false; problems: EntryFault[] };

/**
 * Changes entries of the price book, all or none, durably and with the event that says so; entries that say what is there
 * already change nothing. While a sale is on the counter the change is checked, kept on the disk and taken up at the sale's
 * end, after those that wait already. Refused with every problem by entry and field, and then nothing has changed.
 */
export function changeEntries(desk: Desk, change: BookChange): Changed {
  if (!isSelling(desk)) {
    const problems = takeUp(desk, change);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, waits: false };
  }
  const problems = rehearse(desk, change);
  if (problems.length > 0) return { ok: false, problems };
  keepWaiting(desk.db, JSON.stringify(change));
  desk.waiting += 1;
  return { ok: true, waits: true };
}

/** Takes up what waits, unless a sale is on the counter. What has become unsound, or cannot be written, waits on. */
export function takeUpWaiting(desk: Desk): void {
  if (desk.waiting === 0 || isSelling(desk)) return;
  try {
    for (const { number, body } of waitingChanges(desk.db)) {
      const problems = takeUp(desk, JSON.parse(body), () => dropWaiting(desk.db, number));
      for (const problem of problems)
        console.error(`A change waits on: ${sayProblem(ofEntry(problem), 'en')}`);
    }
    desk.waiting = waitingChanges(desk.db).length;
  } catch (error) {
    // The step before it is done and answered for.
    console.error('The price book could not be changed; the change waits on.', error);
  }
}

/** A price book to look changes up in and to try them on: the till's own, or a copy of it. */
export type Shelf = Pick<Desk, 'db' | 'priceBook' | 'waiting'>;

/** What would be wrong with a change; nothing of it stays. */
export function problemsWith(desk: Shelf, entries: WirePriceBookEntry[]): EntryFault[] {
  return rehearse(desk, { entries, from: { editId: '', by: null } });
}

/** Looks at the price book as a change would make it; nothing of it stays. Answers what is wrong with the change instead. */
export function asIfChanged<T>(
  desk: Desk,
  entries: WirePriceBookEntry[],
  look: (priceBook: PriceBook) => T,
): { ok: true; seen: T } | { ok: false; problems: EntryFault[] } {
  let seen: { it: T } | undefined;
  const problems = rehearse(desk, { entries, from: { editId: '', by: null } }, () => {
    const priceBook = readPriceBook(desk.db);
    if (priceBook) seen = { it: look(priceBook) };
  });
  return seen && problems.length === 0 ? { ok: true, seen: seen.it } : { ok: false, problems };
}

/** The entries that wait for the end of the sale, in the order in which they will be taken up. */
export function waitingEntries(desk: Shelf): WirePriceBookEntry[] {
  if (desk.waiting === 0) return [];
  return waitingChanges(desk.db).flatMap(({ body }) => (JSON.parse(body) as BookChange).entries);
}

/** An entry as it is once everything that waits is taken up; null where there is none. */
export function entryToBe(desk: Shelf, kind: PriceBookEntry['kind'], id: string): PriceBookEntry['body'] {
  return toBeReader(desk)(kind, id);
}

/** The same for many. */
export function toBeReader(desk: Shelf): EntryReader {
  const read = entryReader(desk.db);
  const waiting = new Map(waitingEntries(desk).map(({ kind, id, body }) => [`${kind} ${id}`, body] as const));
  return (kind, id) => {
    const body = waiting.get(`${kind} ${id}`);
    return body === undefined ? read(kind, id) : (body as PriceBookEntry['body']);
  };
}

/** Whether an entry changes at the end of the sale on the counter. */
export function waitsFor(desk: Desk, kind: PriceBookEntry['kind'], id: string): boolean {
  return waitingEntries(desk).some((entry) => entry.kind === kind && entry.id === id);
}

/** Thrown within a transaction, so that it takes everything back. */
class Unsound extends Error {
  readonly problems: EntryFault[];
  constructor(problems: EntryFault[]) {
    super('the change is unsound');
    this.problems = problems;
  }
}

/**
 * Takes a change up at once, with what is to be written alongside; answers what is wrong with it, and then nothing of either
 * has happened. No sale may be on the counter.
 */
export function takeUp(desk: Desk, change: BookChange, alongside = () => {}): EntryFault[] {
  const { journal, priceBook } = desk;
  const { entries, problems } = readEntries(change.entries, storeOf(change, priceBook.store));
  if (problems.length > 0) return problems;
  const changes = changesOf(desk, entries);
  const at = desk.now();
  const version = priceBook.version + 1;
  const hash = 'hash' in change.from ? change.from.hash : priceBook.hash;
  const events = [...besideEvents(change, changes, version), ...eventsOf(change, changes, version)];
  try {
    journal.append(at, [...eventsBefore(desk, at), ...events], () => {
      alongside();
      keepBefore(desk.db, change.beside, changes);
      if (events.length > 0) put(desk, changes, version, hash);
      putBeside(desk.db, change.beside);
    });
  } catch (error) {
    if (error instanceof Unsound) return error.problems;
    throw error;
  }
  desk.approved = [];
  if (events.length > 0) sellBy(desk);
  return [];
}

/** A whole price book from head office may be in another currency, as an import may. */
export function storeOf({ entries, from }: BookChange, store: Store): Store {
  const whole = 'whole' in from && from.whole;
  const own = whole ? entries.find(({ kind }) => kind === 'store')?.body : undefined;
  return typeof own?.currency === 'string' ? { ...store, currency: own.currency } : store;
}

/** Call it within a transaction: it throws where the changes are unsound. */
function put({ db }: Pick<Desk, 'db'>, changes: readonly EntryChange[], version: number, hash: string): void {
  const change = (side: 'before' | 'after') => {
    const entries = changes.map((one) => ({ kind: one.kind, id: one.id, body: one[side] }) as PriceBookEntry);
    changePriceBook(db, version, hash, entries);
  };
  const problems = checkEntries(() => checkedBook(db), changes, {
    apply: () => change('after'),
    // A savepoint would make each of thousands of items slower than the one before.
    takeBack: () => change('before'),
  });
  if (problems.length > 0) throw new Unsound(problems);
}

function changesOf({ db }: Pick<Desk, 'db'>, entries: readonly PriceBookEntry[]): EntryChange[] {
  const read = entryReader(db);
  return entries.flatMap(({ kind, id, body: after }) => {
    const before = read(kind, id);
    return same(before, after) ? [] : [{ kind, id, before, after } as EntryChange];
  });
}

export function eventsOf(
  { entries, from }: Pick<BookChange, 'entries' | 'from'>,
  changes: EntryChange[],
  version: number,
): TillEvent[] {
  if ('headOfficeVersion' in from) {
    const { headOfficeVersion, hash } = from;
    return [{ type: 'v1.PriceBookPulled', version, headOfficeVersion, hash, entries: entries.length }];
  }
  return changes.map((change): TillEvent => ({ type: 'v1.PriceBookEdited', ...from, ...change, version }));
}

/** The next sale sells by the price book as it is now. */
export function sellBy(desk: Desk): void {
  const priceBook = readPriceBook(desk.db);
  if (!priceBook) return;
  desk.priceBook = priceBook;
  desk.held = readHeld(desk.db, priceBook);
}

/** Takes everything that waits up, then the change, looks at the book as it would be, and takes all of it back again. */
export function rehearse(desk: Shelf, change: BookChange, look = () => {}): EntryFault[] {
  const { db, priceBook } = desk;
  const done = new Unsound([]);
  try {
    db.transaction(() => {
      const waiting = waitingChanges(db).map(({ body }) => JSON.parse(body) as BookChange);
      for (const one of [...waiting, change]) {
        const store = readEntry(db, 'store', 'store') as typeof priceBook.store;
        const read = readEntries(one.entries, storeOf(one, store));
        if (read.problems.length > 0) throw new Unsound(read.problems);
        put(desk, changesOf(desk, read.entries), priceBook.version, priceBook.hash);
      }
      look();
      throw done;
    })();
  } catch (error) {
    if (error instanceof Unsound) return error.problems;
    throw error;
  }
  return done.problems;
}
