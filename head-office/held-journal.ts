import type { SentRow } from '../contract/sync-protocol.ts';
import type { Query } from './database.ts';
import { project } from './project.ts';
import { findTill, type Till } from './till.ts';
import { newTill, type TillState } from './till-state.ts';

/** So many rows are in memory at once. */
const atOnce = 1_000;

/** The hash of a row of a till's journal, also of one before its base; '' before the first; undefined of one that is not held. */
export async function heldHash(query: Query, till: Till, seq: number): Promise<string | undefined> {
  if (seq === till.held.seq) return till.held.hash;
  if (seq === till.base.seq) return till.base.hash;
  if (seq < till.base.seq) {
    const before = till.base.tillId === null ? undefined : await findTill(query, till.base.tillId);
    return before && heldHash(query, before, seq);
  }
  const rows = await query<{ hash: string }>('SELECT hash FROM journal WHERE till_id = $1 AND seq = $2', [
    till.id,
    seq,
  ]);
  return rows[0]?.hash;
}

/** A till's own rows in order, after one and up to another, some at a time. */
export async function* ownRows(
  query: Query,
  tillId: string,
  after: number,
  through: number,
): AsyncGenerator<SentRow[]> {
  for (let last = after; last < through; ) {
    const rows = await query<SentRow>(
      `SELECT seq, at, sale_id AS "saleId", type, body, hash FROM journal
        WHERE till_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT ${atOnce}`,
      [tillId, last, through],
    );
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.seq ?? through;
  }
}

/** What a till's journal comes to up to a row, those before its base included. */
export async function stateAt(query: Query, till: Till, seq: number): Promise<TillState> {
  if (seq === till.held.seq) return till.state;
  let state = await stateAtBase(query, till, seq);
  const calendar = { timeZone: till.timeZone, today: '' };
  for await (const rows of ownRows(query, till.id, till.base.seq, seq))
    state = project(state, rows, calendar).state;
  return state;
}

/** The same before the till's own rows; or up to a row that is not its own. */
export async function stateAtBase(query: Query, till: Till, seq = till.base.seq): Promise<TillState> {
  const { base } = till;
  const before = base.tillId === null ? undefined : await findTill(query, base.tillId);
  return before ? stateAt(query, before, Math.min(seq, base.seq)) : newTill;
}
