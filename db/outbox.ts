import Database from 'better-sqlite3';
import type { ReadableDb } from './handles.ts';
import type { Head } from './head-office.ts';

/** A row of the journal as it is sent. */
export type OutboxRow = {
  seq: number;
  at: string;
  saleId: string | null;
  type: string;
  body: string;
  hash: string;
};

/** What a till's journal has to send. */
export type Outbox = {
  /**
   * The rows after a number, in order: at most so many, and together at most so many bytes of JSON. One row that is
   * longer by itself comes alone, so that it can never stop those behind it. Empty where there is nothing to send.
   */
  after(seq: number, mostRows: number, mostBytes: number): OutboxRow[];
  /** The hash of a row; empty for 0, undefined where the journal has no such row. */
  hashOf(seq: number): string | undefined;
  last(): Head;
  close(): void;
};

/** Reads what a till's file has to send by a connection of its own that cannot write. */
export function openOutbox(file: string): Outbox {
  const db = new Database(file, { readonly: true, fileMustExist: true }) as unknown as ReadableDb;
  return { ...outboxOf(db), close: () => void db.close() };
}

/** The same by a connection that is open already. */
export function outboxOf(db: ReadableDb): Omit<Outbox, 'close'> {
  const rows = db.prepare(
    'SELECT seq, at, sale_id AS saleId, type, body, hash FROM journal WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  const hash = db.prepare('SELECT hash FROM journal WHERE seq = ?').pluck();
  const last = db.prepare('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1');
  return {
    after(seq, mostRows, mostBytes) {
      const cut: OutboxRow[] = [];
      let bytes = 0;
      for (const row of rows.iterate(seq, mostRows) as IterableIterator<OutboxRow>) {
        bytes += Buffer.byteLength(JSON.stringify(row)) + 1;
        if (bytes > mostBytes && cut.length > 0) break;
        cut.push(row);
      }
      return cut;
    },
    hashOf: (seq) => (seq === 0 ? '' : (hash.get(seq) as string | undefined)),
    last: () => (last.get() as Head | undefined) ?? { seq: 0, hash: '' },
  };
}
