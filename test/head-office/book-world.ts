import { randomUUID } from 'node:crypto';
import type { BookManifest } from '../../contract/sync-price-book.ts';
import { readEntries } from '../../db/entries.ts';
import { keepHeadOffice } from '../../db/head-office.ts';
import { outboxOf } from '../../db/outbox.ts';
import { readPulled } from '../../db/pulled-book.ts';
import { entriesOf } from '../../domain/price-book/entry.ts';
import type { PriceBookContents } from '../../domain/price-book/price-book.ts';
import { type TookBook, takeBook } from '../../electron/till/take-book.ts';
import { newCode } from '../../head-office/codes.ts';
import type { Database } from '../../head-office/database.ts';
import { enrol } from '../../head-office/enrol.ts';
import { sayHello } from '../../head-office/hello.ts';
import type { Office } from '../../head-office/office.ts';
import { manifestFor, pieceFor } from '../../head-office/price-book/manifest.ts';
import { type Publication, publish } from '../../head-office/price-book/publish.ts';
import { receiveJournal } from '../../head-office/receive-journal.ts';
import { type TestTill, till } from '../builders/till.ts';
import { newKeys } from './sender.ts';

/** A till of a store that sends and pulls when it is told to, without a wire between. */
export type BookTill = TestTill & {
  id: string;
  storeId: string;
  /** Sends so many rows at most; answers whether there were any. */
  send(most?: number): Promise<boolean>;
  pull(): Promise<TookBook | 'newest'>;
  notices(): Promise<{ id: string; field: string; kind: string }[]>;
};

export async function bookTill(
  office: Office,
  storeId: string,
  contents: Partial<PriceBookContents>,
): Promise<BookTill> {
  const counter = till({ ...contents, now: office.now });
  const { db } = counter.desk;
  const { publicKey } = newKeys();
  const code = await newCode(office, storeId, null);
  const enrolled = await enrol(office, { code, publicKey, till: { id: randomUUID(), name: 'Till' } });
  if (!enrolled.ok) throw new Error(enrolled.refusal.message);
  const { tillId, headOfficeKey, base } = enrolled.value;
  keepHeadOffice(db, {
    ...{ address: 'http://127.0.0.1', tillId, publicKey, storeId, storeName: storeId, headOfficeKey },
    ...{ sinceSeq: 1, base, sent: base, parked: 0, lastReceivedAt: '', fenced: '', tillName: '' },
  });
  const outbox = outboxOf(db);
  let held = base;
  return {
    ...counter,
    ...{ id: tillId, storeId },
    async send(most = 500) {
      const rows = outbox.after(held.seq, most, 1_000_000);
      if (rows.length === 0) return false;
      const answer = await receiveJournal(office, tillId, { previous: held.hash, rows });
      if (!answer.ok) throw new Error(answer.refusal.message);
      held = answer.value.held;
      return true;
    },
    async pull() {
      const known = readPulled(db)?.version ?? 0;
      const answer = await manifestFor(office, [], tillId, known);
      if (!answer.ok) throw new Error(answer.refusal.message);
      const manifest = JSON.parse(answer.value.manifest) as BookManifest;
      if (manifest.to === known) return 'newest';
      const piece = await pieceFor(office, [], tillId, { since: known, to: manifest.to, offset: 0 });
      if (!piece.ok) throw new Error(piece.refusal.message);
      const lines = piece.value.toString('utf8').split('\n').slice(0, -1);
      return takeBook(
        counter.desk,
        manifest,
        lines.map((line) => JSON.parse(line)),
      );
    },
    async notices() {
      const { seq, hash } = outbox.last();
      const answer = await sayHello(office, tillId, { head: { seq, hash } });
      if (!answer.ok) throw new Error(answer.refusal.message);
      return answer.value.notices;
    },
  };
}

/** What a till sells by, entry by entry. */
export function bookOf({ desk }: TestTill): Record<string, unknown> {
  const entries = [...readEntries(desk.db)].map(({ kind, id, body }) => [`${kind} ${id}`, body] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What head office says a store sells by. */
export async function effectiveOf(database: Database, storeId: string): Promise<Record<string, unknown>> {
  const rows = await database.query<{ kind: string; id: string; body: string }>(
    'SELECT kind, id, body FROM store_entries WHERE store_id = $1 AND body IS NOT NULL',
    [storeId],
  );
  const entries = rows.map(({ kind, id, body }) => [`${kind} ${id}`, JSON.parse(body)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function publishTo(
  office: Office,
  contents: PriceBookContents,
  { scope = 'chain', day = '' }: { scope?: string; day?: string } = {},
) {
  const entries = [...entriesOf(contents)] as unknown as Publication['entries'];
  return publish(office, { scope, day, entries: JSON.parse(JSON.stringify(entries)) });
}
