import type { ZReport } from '../domain/reports/day-events.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { Project } from './projection.ts';

/** Keeps where each shift began and what was counted at its end, and which rows each Z report covers. */
export function daysProjection(db: WritableDb): Project {
  const open = db.prepare(
    'INSERT INTO shifts (number, business_day, opened_at, opened_seq) VALUES (?, ?, ?, ?)',
  );
  const close = db.prepare('UPDATE shifts SET closed_seq = ?, counted = ?, expected = ? WHERE number = ?');
  const closeDay = db.prepare(
    'INSERT INTO z_reports (number, business_day, from_seq, through_seq) VALUES (?, ?, ?, ?)',
  );
  return (event, seq, at) => {
    if (event.type === 'v1.ShiftOpened') open.run(event.shift, event.businessDay, at, seq);
    if (event.type === 'v1.ShiftClosed') close.run(seq, event.total, event.expected, event.shift);
    if (event.type === 'v1.DayClosed') {
      const { number, businessDay, fromSeq, throughSeq } = event.z;
      closeDay.run(number, businessDay, fromSeq, throughSeq);
    }
  };
}

/** A shift and, once it is closed, what was counted and what should have been there. */
export type Shift = {
  number: number;
  businessDay: string;
  openedAt: string;
  closedSeq: number | null;
  counted: number;
  expected: number;
};

/** The shifts that were opened in these rows of the journal, the first one first. */
export function shiftsBetween(db: ReadableDb, fromSeq: number, throughSeq: number): Shift[] {
  return db
    .prepare(`
      SELECT number, business_day AS businessDay, opened_at AS openedAt, closed_seq AS closedSeq,
        coalesce(counted, 0) AS counted, coalesce(expected, 0) AS expected
      FROM shifts WHERE opened_seq BETWEEN ? AND ? ORDER BY number`)
    .all(fromSeq, throughSeq) as Shift[];
}

/** The number that the next shift gets. */
export function nextShiftNumber(db: ReadableDb): number {
  return (db.prepare('SELECT coalesce(max(number), 0) FROM shifts').pluck().get() as number) + 1;
}

/** A Z report as the journal keeps it, and when the day was closed; the last one where no number is given. */
export function zReport(db: ReadableDb, number?: number): { z: ZReport; at: string } | undefined {
  const row = db
    .prepare(`
      SELECT at, body FROM journal WHERE seq =
        (SELECT through_seq FROM z_reports WHERE number = coalesce(?, (SELECT max(number) FROM z_reports)))`)
    .get(number ?? null) as { at: string; body: string } | undefined;
  return row && { z: (JSON.parse(row.body) as { z: ZReport }).z, at: row.at };
}

/** The events of these kinds from a row of the journal on, in order. */
export function eventsSince<T>(db: ReadableDb, fromSeq: number, types: readonly string[]): Iterable<T> {
  const marks = types.map(() => '?').join(', ');
  const bodies = db
    .prepare(`SELECT body FROM journal WHERE seq >= ? AND type IN (${marks}) ORDER BY seq`)
    .pluck();
  return bodies.all(fromSeq, ...types).map((body) => JSON.parse(body as string) as T);
}
