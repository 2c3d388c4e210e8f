import type { ReadableDb } from './handles.ts';
import { readHeadOffice } from './head-office.ts';
import { lastReceiptNumber } from './sales.ts';

/** Rows of a journal that the other one lacks, and the completed sales among them; `amount` in minor units. */
export type Gone = { rows: number; sales: number; amount: number; from: string; until: string };

export type Compared = {
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

/** What would change if a till went on with a copy instead. */
export function compareTills(live: ReadableDb, copy: ReadableDb): Compared {
  const common = lastCommon(live, copy);
  const first = lastReceiptNumber(copy) + 1;
  const until = lastReceiptNumber(live);
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

/** What a till has after a row of its journal. */
export function countSince(db: ReadableDb, seq: number): Gone {
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
