import type { Notice } from '../../contract/sync-protocol.ts';
import type { WritableDb } from '../../db/handles.ts';
import { type HeadOffice, keepFence, keepReceived, readHeadOffice } from '../../db/head-office.ts';
import { keepNotices, openNotices, settleNotice } from '../../db/pulled-book.ts';
import type { FromSync } from '../workers/sync.ts';
import type { KeyFile } from './key-file.ts';
import { type Office, standsAlone } from './office.ts';
import type { StagedBook } from './pull.ts';
import type { Shared } from './share.ts';
import type { SharedStaff, StaffTrust } from './share-staff.ts';
import { syncThread } from './sync-thread.ts';

type Parts = {
  db: WritableDb;
  keys: KeyFile;
  /** The file of the worker that talks to head office. */
  worker: string | URL;
  /** The till's own id. */
  ownId: string;
  lastSeq(): number;
  now(): string;
  /** Head office has a newer price book; the answer comes by `refuse` where it is not taken. */
  onBook(book: StagedBook): void;
  /** Takes what the store's other tills did. */
  share(shared: Shared): void;
  /** The same of who works there. */
  shareStaff(shared: SharedStaff): void;
  /** Whether the till lacks what the PINs of this store are peppered with; it belongs to it from now on. */
  lacksPepper(trust: StaffTrust): boolean;
  /** Since when nothing is known of what they sold; null where that is not long ago, or nobody's business. */
  stockAsOf(): string | null;
};

/** The till's end of head office, with what only whoever opens the till needs of it. */
export type OfficeLink = Office & {
  /** Takes up what the database says: at the start, and after an enrolment. */
  begin(): void;
  /** Resolves when head office has answered or failed to, after so many milliseconds at the latest. */
  heard(ms: number): Promise<void>;
  /** Whether anything of the view has changed since it was asked last. */
  changed(): boolean;
  /** Tells head office that a version of its price book was not taken. */
  refuse(version: number, why: string): void;
  /** The same of a list of who works in the store. */
  refuseStaff(version: number, why: string): void;
  stop(): void;
};

type Standing = { state: 'connected' | 'offline' | 'refused'; why: string };
const notYet: Standing = { state: 'offline', why: '' };

/** What goes wrong on the way passes by itself; anything else somebody has to look at. */
const onTheWay: readonly string[] = ['unreachable', 'timed-out', 'fault', 'busy'];

/**
 * Opens the till's end of head office. A worker reads, sends and asks; here alone the cursor is written, after head
 * office has said what it holds. A till without head office stands alone until it is enrolled.
 */
export function openHeadOffice({ db, keys, worker, ownId, lastSeq, now, ...parts }: Parts): OfficeLink {
  let row: HeadOffice | undefined;
  let standing = notYet;
  /** What the till knows by itself that it must not sell. */
  let lost: 'no-key' | 'put-back' | null = null;
  let shown = '';
  let notices: Notice[] = [];
  const waitingToHear: (() => void)[] = [];
  const fail = (why: string) => {
    standing = { state: onTheWay.includes(why) ? 'offline' : 'refused', why };
  };
  const thread = syncThread(worker, hear, () => fail('fault'));

  function begin(): void {
    thread.stop();
    row = readHeadOffice(db);
    standing = notYet;
    readNotices();
    const key = row && keys.read(row.publicKey);
    if (row) lost = key ? null : 'no-key';
    // The file beside the database remembers an enrolment that the database does not: it is older than that.
    else lost = keys.enrolled() === ownId && ownId !== '' ? 'put-back' : null;
    if (!row || !key || row.fenced) return;
    const { address, tillId, storeId, headOfficeKey } = row;
    const trust = { storeId, headOfficeKey };
    thread.start({ database: db.name, address, tillId, key, trust, lacksPepper: parts.lacksPepper(trust) });
  }

  function hear(message: FromSync): void {
    try {
      if (row) take(row, message);
    } catch (error) {
      // What head office holds it will say again.
      console.error('The till could not keep what head office said.', error);
    }
    if (message.tell !== 'connected' && message.tell !== 'failed' && message.tell !== 'fenced') return;
    for (const heard of waitingToHear.splice(0)) heard();
  }

  function take(before: HeadOffice, message: FromSync): void {
    if (message.tell === 'book') parts.onBook(message.book);
    else if (message.tell === 'shared') parts.share(message.shared);
    else if (message.tell === 'staff') parts.shareStaff(message.shared);
    else if (message.tell === 'greeted') note(message.notices);
    else if (message.tell === 'connected') standing = { state: 'connected', why: '' };
    else if (message.tell === 'failed') fail(message.why);
    else if (message.tell === 'received') receive(before, message);
    else {
      thread.stop();
      row = { ...before, fenced: message.message || 'fork' };
      keepFence(db, before.tillId, row.fenced);
    }
  }

  function note(fresh: readonly Notice[]): void {
    if (fresh.length === 0) return;
    keepNotices(
      db,
      fresh.map((one) => ({ id: one.id, body: JSON.stringify(one) })),
    );
    readNotices();
  }

  function readNotices(): void {
    notices = openNotices(db).map(({ body }) => JSON.parse(body) as Notice);
  }

  function receive(before: HeadOffice, { held, parked }: FromSync & { tell: 'received' }): void {
    const rises = held.seq > before.sent.seq;
    if (held.seq < before.sent.seq || (!rises && parked === before.parked)) return;
    const lastReceivedAt = rises ? now() : before.lastReceivedAt;
    keepReceived(db, { tillId: before.tillId, held, parked, at: lastReceivedAt });
    row = { ...before, sent: held, parked, lastReceivedAt };
  }

  const fenced = () => row?.fenced || lost;
  const waiting = () => lastSeq() - (row?.sent.seq ?? 0);

  function view(): ReturnType<Office['view']> {
    const why = fenced();
    if (!row)
      return why === null ? standsAlone : { ...standsAlone, state: 'fenced', why, waiting: waiting() };
    return {
      ...(why === null ? standing : { state: 'fenced', why }),
      ...{ address: row.address, store: row.storeName, waiting: waiting(), parked: row.parked },
      lastReceivedAt: row.lastReceivedAt || null,
      stockAsOf: parts.stockAsOf(),
    };
  }

  return {
    ...{ view, waiting, fenced, begin },
    sinceSeq: () => row?.sinceSeq,
    notices: () => notices,
    settle(id) {
      settleNotice(db, id);
      readNotices();
    },
    refuse: (version, why) => thread.ring({ refused: version, why }),
    refuseStaff: (version, why) => thread.ring({ refusedStaff: version, why }),
    written: (sale) => thread.ring(sale ? 'part' : 'rows'),
    tryNow: () => thread.ring('ask'),
    heard: (ms) => {
      if (!thread.running()) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        waitingToHear.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
    changed() {
      const before = shown;
      shown = JSON.stringify([view(), notices]);
      return shown !== before;
    },
    stop: thread.stop,
  };
}
