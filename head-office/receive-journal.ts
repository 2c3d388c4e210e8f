import type { Head, JournalPiece, Received, SentRow } from '../contract/sync-protocol.ts';
import { raiseAlarm } from './alarms.ts';
import { dayIn } from './business-date.ts';
import type { Query } from './database.ts';
import { hashRow } from './hash-row.ts';
import { heldHash } from './held-journal.ts';
import { storable } from './json.ts';
import type { Office } from './office.ts';
import { takeEdits } from './price-book/take-edits.ts';
import { project } from './project.ts';
import { type Answer, done, refused } from './refusals.ts';
import { keepShared } from './shared/keep-shared.ts';
import { lockTill, markFenced, type Till } from './till.ts';
import { writeProjection, writeRows } from './write-projection.ts';

type ChainedRow = SentRow & { previous: string };

/**
 * Takes a piece of a till's journal: all of it with everything that is made of it, or nothing. Rows that are held already
 * are recognised by their hashes, whenever they come again. Refuses a piece that leaves a gap, that is not chained in
 * itself, or that goes on from another history than the one that is held.
 */
export function receiveJournal(
  office: Office,
  tillId: string,
  piece: JournalPiece,
): Promise<Answer<Received>> {
  const rows = chain(piece);
  if (!rows)
    return Promise.resolve(
      refused('bad-request', 'The rows are not numbered and chained one after another.'),
    );
  return office.database.transaction(async (query) => {
    const till = await lockTill(query, tillId);
    if (!till || till.revokedAt !== null) return refused('revoked', 'This till may not send any more.');
    const { held } = till;
    const [first] = rows;
    if (first === undefined || first.seq > held.seq + 1)
      return refused('gap', `Send row ${held.seq + 1} first.`, held);
    const fork = await forkedAt(query, till, rows);
    if (fork !== undefined) return refuseFork(query, till, fork, office.now());
    const news = rows.filter(({ seq }) => seq > held.seq);
    const end = news.length > 0 ? await take(query, till, news, office.now()) : held;
    return done({ held: end, parked: await parkedOf(query, till.id) });
  });
}

/** The rows, each with the hash of the one before; undefined where a number or a hash is not what it must be. */
function chain({ previous, rows }: JournalPiece): ChainedRow[] | undefined {
  const chained: ChainedRow[] = [];
  let before = previous;
  for (const row of rows) {
    const own = { ...row, previous: before };
    const expected = (chained.at(-1)?.seq ?? row.seq - 1) + 1;
    if (row.seq !== expected || hashRow(own) !== row.hash) return undefined;
    chained.push(own);
    before = row.hash;
  }
  return chained;
}

/** Where the rows say something else than what is held. One row says it of all before it, since each covers the one before. */
async function forkedAt(query: Query, till: Till, rows: readonly ChainedRow[]): Promise<Head | undefined> {
  const shared = rows.findLast(({ seq }) => seq <= till.held.seq);
  const [first] = rows;
  if (!first) return undefined;
  const claim = shared ?? { seq: first.seq - 1, hash: first.previous };
  const held = await heldHash(query, till, claim.seq);
  return held === claim.hash ? undefined : { seq: claim.seq, hash: claim.hash };
}

async function refuseFork(query: Query, till: Till, claimed: Head, at: string): Promise<Answer<never>> {
  const why = `It has another row ${claimed.seq} than the one that head office holds.`;
  await markFenced(query, till.id, at, why);
  const { id: tillId, storeId, held } = till;
  const about = { why, claimed, held };
  await raiseAlarm(query, { at, storeId, tillId, kind: 'fork', key: tillId, about });
  return refused('fork', `${why} This till's file is a copy, or was restored: enrol it again.`, held);
}

async function take(query: Query, till: Till, rows: readonly ChainedRow[], at: string): Promise<Head> {
  const today = dayIn(till.timeZone, at) ?? at.slice(0, 10);
  const made = project(till.state, rows, { timeZone: till.timeZone, today });
  const dated = rows.map((row, index) => ({ ...row, date: made.dates[index] ?? today }));
  await writeRows(query, till, dated, at);
  await writeProjection(query, till, made, at);
  await takeEdits(query, till, rows, at);
  await keepShared(query, till, rows, made, at);
  const { seq, hash } = rows.at(-1) ?? till.held;
  await query('UPDATE tills SET held_seq = $2, held_hash = $3, state = $4, last_seen_at = $5 WHERE id = $1', [
    ...[till.id, seq, hash, storable(made.state), at],
  ]);
  return { seq, hash };
}

/** How many of a till's rows wait for somebody to look at them. */
export async function parkedOf(query: Query, tillId: string): Promise<number> {
  const [row] = await query<{ count: number }>('SELECT count(*) AS count FROM parked WHERE till_id = $1', [
    tillId,
  ]);
  return row?.count ?? 0;
}
