import { createHash } from 'node:crypto';
import type { SaleEvent } from '../domain/sale/events.ts';
import type { TimedEvent } from '../domain/sale/outcomes.ts';
import { rowText, type UnhashedRow } from '../domain/sync/row-text.ts';
import type { ReadableDb } from './handles.ts';

export type JournalRow = UnhashedRow & { hash: string };

/** The SHA-256 of a row's text, in hex. */
export function hashRow(row: UnhashedRow): string {
  return createHash('sha256').update(rowText(row)).digest('hex');
}

const columns = 'seq, at, sale_id AS saleId, type, body, previous, hash';

/** All rows from a number on, in order. */
export function readJournal(db: ReadableDb, fromSeq = 1): IterableIterator<JournalRow> {
  return db
    .prepare(`SELECT ${columns} FROM journal WHERE seq >= ? ORDER BY seq`)
    .iterate(fromSeq) as IterableIterator<JournalRow>;
}

/** The events of one sale from the row that opened it on, in order. */
export function eventsOfSale(db: ReadableDb, saleId: string, openedSeq: number): SaleEvent[] {
  const rows = db.prepare('SELECT body FROM journal WHERE seq >= ? AND sale_id = ? ORDER BY seq').pluck();
  return rows.all(openedSeq, saleId).map((body) => JSON.parse(body as string) as SaleEvent);
}

/** The same up to a row, each with the time at which it was taken. */
export function timedEventsOfSale(
  db: ReadableDb,
): (saleId: string, openedSeq: number, closedSeq: number) => TimedEvent[] {
  const rows = db.prepare(
    'SELECT at, body FROM journal WHERE seq BETWEEN ? AND ? AND sale_id = ? ORDER BY seq',
  );
  return (saleId, openedSeq, closedSeq) =>
    (rows.all(openedSeq, closedSeq, saleId) as { at: string; body: string }[]).map(({ at, body }) => ({
      at,
      event: JSON.parse(body) as SaleEvent,
    }));
}

/** The number of the first row, from `fromSeq` on, that a gap, a broken chain or changed bytes betray; undefined if all are sound. */
export function firstUnsoundRow(db: ReadableDb, fromSeq = 1): number | undefined {
  let seq = fromSeq - 1;
  let previous =
    seq === 0
      ? ''
      : (db.prepare('SELECT hash FROM journal WHERE seq = ?').pluck().get(seq) as string | undefined);
  for (const row of readJournal(db, fromSeq)) {
    seq += 1;
    if (row.seq !== seq || row.previous !== previous || row.hash !== hashRow(row)) return seq;
    previous = row.hash;
  }
  return undefined;
}
