import { existsSync, writeFileSync } from 'node:fs';
import type { ReadableDb } from '../../db/handles.ts';
import { readHeadOffice } from '../../db/head-office.ts';
import { openForReading } from '../../db/mining-rows.ts';
import { ownTillId } from '../../db/till-id.ts';
import { type CopyFault, checkCopy } from './check-copy.ts';
import { placesOf, removeCopiesOf } from './places.ts';
import { NotOpened, type SealedFault, unseal } from './sealed-file.ts';

export type RehearseOrder = { do: 'rehearse'; database: string; from: string; passphrase: string };

/** Rows of a journal that the other one lacks, and the completed sales among them; `amount` in minor units. */
export type Gone = { rows: number; sales: number; amount: number; from: string; until: string };

export type Rehearsed = {
  file: string;
  tillName: string;
  madeAt: string;
  rows: number;
  sales: number;
  /** What this till has and the backup has not. */
  lost: Gone;
  /** What the backup has and this till has not. */
  back: Gone;
  /** The receipt numbers that would be given out a second time; null where there are none. */
  numbersAgain: { from: number; until: number } | null;
  /** The head office that the backup belongs to; `ahead`: rows that it holds beyond the backup, as far as this till knows. */
  office: { address: string; store: string; ahead: number } | null;
  /** The last row of this till that was looked at. */
  upTo: number;
};

/** `missing`: no such file; `other-till`: another till's, and this one has sold something. */
export type RehearseFault = SealedFault | CopyFault | 'missing' | 'other-till' | 'full' | 'fault';
export type RehearseReply = { ok: true; found: Rehearsed } | { ok: false; why: RehearseFault };

/** Opens a backup beside the till's file, looks at it whole, and says what taking it would lose. Nothing of the till changes. */
export function rehearseRestore({ database, from, passphrase }: RehearseOrder): RehearseReply {
  const { restore, restorePepper } = placesOf(database);
  const fail = (why: RehearseFault): RehearseReply => {
    for (const file of [restore, restorePepper]) removeCopiesOf(file);
    return { ok: false, why };
  };
  try {
    for (const file of [restore, restorePepper]) removeCopiesOf(file);
    if (!existsSync(from)) return fail('missing');
    const { about, secret } = unseal(from, restore, passphrase);
    const checked = checkCopy(restore);
    if (typeof checked === 'string') return fail(checked);
    if (secret.length > 0) writeFileSync(restorePepper, secret, { mode: 0o600, flush: true });
    const [live, copy] = [openForReading(database), openForReading(restore)];
    try {
      const sold = countSince(live, 0).sales > 0;
      if (ownTillId(live) !== ownTillId(copy) && sold) return fail('other-till');
      const { tillName, madeAt } = about;
      const { rows, sales } = checked;
      return { ok: true, found: { file: from, tillName, madeAt, rows, sales, ...compared(live, copy) } };
    } finally {
      live.close();
      copy.close();
    }
  } catch (error) {
    if (error instanceof NotOpened) return fail(error.why);
    const { code } = error as { code?: string };
    if (code === 'ENOSPC') return fail('full');
    if (code === 'EACCES' || code === 'EISDIR' || code === 'EIO') return fail('missing');
    console.error('The backup could not be looked at.', error);
    return fail('fault');
  }
}

function compared(live: ReadableDb, copy: ReadableDb) {
  const common = lastCommon(live, copy);
  const first = lastReceipt(copy) + 1;
  const until = lastReceipt(live);
  const office = readHeadOffice(copy);
  const known = readHeadOffice(live);
  const held = known && office && known.tillId === office.tillId ? known.sent.seq : (office?.sent.seq ?? 0);
  return {
    lost: countSince(live, common),
    back: countSince(copy, common),
    numbersAgain: until >= first ? { from: first, until } : null,
    office: office
      ? { address: office.address, store: office.storeName, ahead: Math.max(0, held - lastSeq(copy)) }
      : null,
    upTo: lastSeq(live),
  };
}

/** The last row that both journals have, found by halves: where one row is the same, all before it are. */
function lastCommon(one: ReadableDb, other: ReadableDb): number {
  const hashIn = (db: ReadableDb) => {
    const hash = db.prepare('SELECT hash FROM journal WHERE seq = ?').pluck();
    return (seq: number) => hash.get(seq);
  };
  const [ours, theirs] = [hashIn(one), hashIn(other)];
  let [same, beyond] = [0, Math.min(lastSeq(one), lastSeq(other)) + 1];
  while (beyond - same > 1) {
    const middle = Math.floor((same + beyond) / 2);
    if (ours(middle) === theirs(middle)) same = middle;
    else beyond = middle;
  }
  return same;
}

function countSince(db: ReadableDb, seq: number): Gone {
  const rows = db.prepare(
    'SELECT count(*) AS rows, min(at) AS "from", max(at) AS until FROM journal WHERE seq > ?',
  );
  const sales = db.prepare(
    "SELECT count(*) AS sales, coalesce(sum(to_pay), 0) AS amount FROM sales WHERE state = 'completed' AND closed_seq > ?",
  );
  const { from, until, ...counted } = rows.get(seq) as {
    rows: number;
    from: string | null;
    until: string | null;
  };
  const sold = sales.get(seq) as { sales: number; amount: number };
  return { ...counted, ...sold, from: from ?? '', until: until ?? '' };
}

function lastSeq(db: ReadableDb): number {
  return db.prepare('SELECT coalesce(max(seq), 0) FROM journal').pluck().get() as number;
}

function lastReceipt(db: ReadableDb): number {
  return db.prepare('SELECT coalesce(max(receipt_number), 0) FROM sales').pluck().get() as number;
}
