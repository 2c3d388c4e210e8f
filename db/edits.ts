import type { EntryKind } from '../domain/price-book/entry-kind.ts';
import type { TillEvent } from '../domain/sale/till-events.ts';
import type { ReadableDb } from './handles.ts';

type Edited = Extract<TillEvent, { type: 'v1.PriceBookEdited' }>;

/** The edits of one entry at this till, the latest first, at most a hundred; each with when it was done (UTC). */
export function editsOf(db: ReadableDb, kind: EntryKind, id: string): (Edited & { at: string })[] {
  const rows = db
    .prepare(
      `SELECT at, body FROM journal
       WHERE type = 'v1.PriceBookEdited' AND json_extract(body, '$.kind') = ? AND json_extract(body, '$.id') = ?
       ORDER BY seq DESC LIMIT 100`,
    )
    .all(kind, id) as { at: string; body: string }[];
  return rows.map(({ at, body }) => ({ ...(JSON.parse(body) as Edited), at }));
}
