import { setTimeout as wait } from 'node:timers/promises';
import { changingPriceBook } from '../../db/change-price-book.ts';
import type { WritableDb } from '../../db/handles.ts';
import { openJournal } from '../../db/journal.ts';

import type { PriceBookEntry } from '../../domain/price-book/entry.ts';
import { besideEvents, keepBefore, putBeside } from './beside-entries.ts';
import { eventsOf, sellBy } from './change-entries.ts';
import { eventsBefore } from './commit.ts';
import type { Desk } from './desk.ts';
import { isSelling } from './facts.ts';
import { writeInSlices } from './in-slices.ts';
import type { CheckedChange, ItemsDesk } from './items-found.ts';

type LongChange = Pick<ItemsDesk, 'write' | 'stop'> & {
  state(): { state: 'none' | 'waiting' | 'writing'; done: number; of: number };
};

/** After the till wrote something itself, or while a sale is on the counter, so long (ms) passes before the next try. */
const pause = 250;

/** Writes long changes; what of them is under way gives way to whatever else the till writes. */
export function openLongChange(desk: Desk): LongChange {
  let now: ReturnType<LongChange['state']> = { state: 'none', done: 0, of: 0 };
  let stopped = false;

  async function tryOnce(change: CheckedChange): Promise<boolean> {
    now = { state: 'writing', done: 0, of: change.changes.length * stepsOfOne };
    const told = () => {
      now = { ...now, done: now.done + 1 };
    };
    const done = await writeInSlices(
      desk.db,
      (db) => stepsOf(desk, change, db, told),
      () => stopped,
    );
    if (done) takeUpWritten(desk);
    return done;
  }

  return {
    async write(change) {
      stopped = false;
      try {
        while (!stopped) {
          now = { ...now, state: 'waiting' };
          if (isSelling(desk)) await wait(pause);
          else if (desk.priceBook.version !== change.of || desk.waiting > 0) return 'stale';
          else if (await tryOnce(change)) return 'done';
          else await wait(pause);
        }
        return 'stopped';
      } finally {
        now = { state: 'none', done: 0, of: 0 };
      }
    },
    state: () => now,
    stop() {
      stopped = true;
    },
  };
}

/** Reading, taking the old one out, putting the new one in, and the journal. */
const stepsOfOne = 4;

function* stepsOf(desk: Desk, change: CheckedChange, db: WritableDb, told: () => void): Generator<unknown> {
  const { changes, from, beside } = change;
  const version = change.of + 1;
  const at = desk.now();
  const entries = changes.map(({ kind, id, after }) => ({ kind, id, body: after }) as PriceBookEntry);
  const events = [
    ...eventsBefore(desk, at),
    ...besideEvents({ from, beside }, changes, version),
    ...eventsOf({ entries: [], from }, [...changes], version),
  ];
  const counted = function* (steps: Generator<unknown>) {
    for (const _ of steps) {
      told();
      yield;
    }
  };
  keepBefore(db, beside, changes);
  yield;
  yield* counted(changingPriceBook(db, version, desk.priceBook.hash, entries));
  putBeside(db, beside);
  yield;
  yield* counted(openJournal(db).rowByRow(at, events));
}

/** What was written through another connection becomes what this till sells by. */
export function takeUpWritten(desk: Desk): void {
  desk.journal.reread();
  desk.approved = [];
  sellBy(desk);
  desk.office.written(true);
}
