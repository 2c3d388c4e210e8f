import Database from 'better-sqlite3';
import type { ReadableDb } from './handles.ts';

/**
 * Rows in one slice: a fraction of a millisecond. Between two slices nothing is held that a writer or a checkpoint would have to
 * wait for.
 */
const sliceRows = 250;

/** A connection of its own to a till's file, to read from another thread while the till sells. */
export function openForReading(file: string): ReadableDb {
  return new Database(file, { readonly: true, fileMustExist: true }) as unknown as ReadableDb;
}

/** The baskets of the last `most` sales since a moment (UTC ISO; '' is from the first one on), the latest first, and the share that is read with each slice. */
export function* basketsSince(
  db: ReadableDb,
  since: string,
  most: number,
): Generator<{ baskets: string[][]; share: number }> {
  const slice = db.prepare(
    `SELECT seq, skus FROM baskets WHERE seq < ? AND seq >= ? ORDER BY seq DESC LIMIT ${sliceRows}`,
  );
  const from = since === '' ? Number.MIN_SAFE_INTEGER : firstSeqSince(db, since);
  // Each by a query of its own: asked for both at once, SQLite walks through the whole table.
  const end = (which: 'min' | 'max') =>
    (db.prepare(`SELECT ${which}(seq) FROM baskets`).pluck().get() as number | null) ?? 0;
  const [first, last] = [end('min'), end('max')];
  const least = Math.max(first, from);
  let before = last + 1;
  for (let read = 0; read < most; read += sliceRows) {
    const rows = slice.all(before, from) as { seq: number; skus: string }[];
    const oldest = rows.at(-1);
    if (!oldest) return;
    before = oldest.seq;
    const share = Math.max(read / most, (last - before) / Math.max(1, last - least));
    yield { baskets: rows.slice(0, most - read).map(({ skus }) => JSON.parse(skus) as string[]), share };
  }
}

/** How often a card that an item called for brought another into a completed sale; days (YYYY-MM-DD) one by one. */
export function* acceptedSince(
  db: ReadableDb,
  day: string,
): Generator<{ trigger: string; accepted: string; times: number }[]> {
  const nextDay = db.prepare('SELECT min(day) FROM suggestion_outcomes WHERE day > ?').pluck();
  const ofDay = db.prepare(`
    SELECT trigger_sku AS "trigger", accepted_sku AS accepted, count(*) AS times FROM suggestion_outcomes
    WHERE day = ? AND sale_state = 'completed' AND outcome = 'accepted' AND kind <> 'upgrade'
      AND accepted_sku IS NOT NULL
    GROUP BY 1, 2`);
  let next = day;
  do {
    yield ofDay.all(next) as { trigger: string; accepted: string; times: number }[];
    next = (nextDay.get(next) as string | null) ?? '';
  } while (next !== '');
}

/** The first row of the journal since a moment; where a clock went back, the rows' order counts. */
function firstSeqSince(db: ReadableDb, since: string): number {
  const at = db.prepare('SELECT at FROM journal WHERE seq = ?').pluck();
  let low = 1;
  let high = 1 + ((db.prepare('SELECT max(seq) FROM journal').pluck().get() as number | null) ?? 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((at.get(middle) as string) < since) low = middle + 1;
    else high = middle;
  }
  return low;
}
