import type { JournalEvent } from '../domain/sale/events.ts';
import { giveWay } from './give-way.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { projectionsOf } from './projections.ts';
import { hashRow } from './read-journal.ts';
import { drained } from './steps.ts';

/**
 * The writing end of the journal. `append` is one durable transaction: all events, their projections and whatever is
 * written alongside (the items of an import), or nothing.
 */
export type Journal = {
  append(at: string, events: readonly JournalEvent[], alongside?: () => void): void;
  /** The same a row at a step, within a transaction that the caller has begun and ends. */
  rowByRow(at: string, events: readonly JournalEvent[]): Generator<void, Tail>;
  /** Takes note of what was written through another connection. */
  reread(): void;
  /** The last row's number, time and hash. */
  last(): Tail;
};

type Tail = { seq: number; at: string; hash: string };

/** Opens the journal for appending. The caller is the file's one writer. */
export function openJournal(db: WritableDb): Journal {
  const insert = db.prepare(
    'INSERT INTO journal (seq, at, sale_id, type, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const project = projectionsOf(db);
  let last = lastRow(db);

  function* rowByRow(at: string, events: readonly JournalEvent[]): Generator<void, Tail> {
    let tail = last;
    for (const event of events) {
      const seq = tail.seq + 1;
      const saleId = 'saleId' in event ? event.saleId : null;
      const row = { seq, at, saleId, type: event.type, body: JSON.stringify(event), previous: tail.hash };
      const hash = hashRow(row);
      insert.run(seq, at, saleId, row.type, row.body, row.previous, hash);
      project(event, seq, at);
      tail = { seq, at, hash };
      yield;
    }
    return tail;
  }

  const write = db.transaction((at: string, events: readonly JournalEvent[], alongside?: () => void) => {
    alongside?.();
    return drained(rowByRow(at, events));
  });

  return {
    append(at, events, alongside) {
      giveWay(db);
      // Only a committed row may be built upon.
      last = write.immediate(at, events, alongside);
    },
    rowByRow,
    reread() {
      last = lastRow(db);
    },
    last: () => last,
  };
}

function lastRow(db: ReadableDb): Tail {
  const row = db.prepare('SELECT seq, at, hash FROM journal ORDER BY seq DESC LIMIT 1').get();
  return (row as Tail | undefined) ?? { seq: 0, at: '', hash: '' };
}
