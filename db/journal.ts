import type { JournalEvent } from '../domain/sale/events.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { projectionsOf } from './projections.ts';
import { hashRow } from './read-journal.ts';

/**
 * The writing end of the journal. `append` is one durable transaction: all events, their projections and whatever is
 * written alongside (the items of an import), or nothing.
 */
export type Journal = {
  append(at: string, events: readonly JournalEvent[], alongside?: () => void): void;
  /** The last row's number, time and hash. */
  last(): { seq: number; at: string; hash: string };
};

/** Opens the journal for appending. The caller is the file's one writer. */
export function openJournal(db: WritableDb): Journal {
  const insert = db.prepare(
    'INSERT INTO journal (seq, at, sale_id, type, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const project = projectionsOf(db);
  let last = lastRow(db);

  const write = db.transaction((at: string, events: readonly JournalEvent[], alongside?: () => void) => {
    alongside?.();
    let tail = last;
    for (const event of events) {
      const seq = tail.seq + 1;
      const saleId = 'saleId' in event ? event.saleId : null;
      const row = { seq, at, saleId, type: event.type, body: JSON.stringify(event), previous: tail.hash };
      const hash = hashRow(row);
      insert.run(seq, at, saleId, row.type, row.body, row.previous, hash);
      project(event, seq, at);
      tail = { seq, at, hash };
    }
    return tail;
  });

  return {
    append(at, events, alongside) {
      // Only a committed row may be built upon.
      last = write.immediate(at, events, alongside);
    },
    last: () => last,
  };
}

function lastRow(db: ReadableDb): { seq: number; at: string; hash: string } {
  const row = db.prepare('SELECT seq, at, hash FROM journal ORDER BY seq DESC LIMIT 1').get();
  return (row as { seq: number; at: string; hash: string } | undefined) ?? { seq: 0, at: '', hash: '' };
}
