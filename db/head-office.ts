import type { ReadableDb, WritableDb } from './handles.ts';

/** The end of a journal; the hash is empty before the first row. */
export type Head = { seq: number; hash: string };

/** The head office that the till belongs to, and how far the till's journal has got there. */
export type HeadOffice = {
  address: string;
  /** What head office calls this till. */
  tillId: string;
  /** The till's own public key, raw in base64url; the private one is never in the database. */
  publicKey: string;
  storeId: string;
  storeName: string;
  /** What the till is called since then; empty where it keeps the name that its journal began with. */
  tillName: string;
  /** Signs price books; raw in base64url. */
  headOfficeKey: string;
  /** The row of the journal that tells of the first enrolment. */
  sinceSeq: number;
  /** After this row the till's own rows begin under `tillId`. */
  base: Head;
  /** The last row that head office is known to hold. */
  sent: Head;
  /** How many of the till's rows wait there for somebody to look at them. */
  parked: number;
  /** When head office last took something (UTC); empty before the first time. */
  lastReceivedAt: string;
  /** Why head office has fenced this till, in its words; empty where it has not. */
  fenced: string;
};

/** The head office that the till was enrolled at last; undefined where there is none. */
export function readHeadOffice(db: ReadableDb): HeadOffice | undefined {
  const row = db
    .prepare(`
      SELECT address, till_id AS tillId, public_key AS publicKey, store_id AS storeId, store_name AS storeName, till_name AS tillName,
        head_office_key AS headOfficeKey, since_seq AS sinceSeq, base_seq AS baseSeq, base_hash AS baseHash,
        sent_seq AS sentSeq, sent_hash AS sentHash, parked, last_received_at AS lastReceivedAt, fenced
      FROM head_office`)
    .get() as
    | (Omit<HeadOffice, 'base' | 'sent'> & Record<Numbers, number> & Record<Hashes, string>)
    | undefined;
  if (!row) return undefined;
  const { baseSeq, baseHash, sentSeq, sentHash, ...rest } = row;
  return { ...rest, base: { seq: baseSeq, hash: baseHash }, sent: { seq: sentSeq, hash: sentHash } };
}

type Numbers = 'baseSeq' | 'sentSeq';
type Hashes = 'baseHash' | 'sentHash';

/** Puts an enrolment in the place of the one before. Call it within the transaction that journals it. */
export function keepHeadOffice(db: WritableDb, { base, sent, ...rest }: HeadOffice): void {
  db.prepare(`
    INSERT OR REPLACE INTO head_office (one, address, till_id, public_key, store_id, store_name, till_name, head_office_key,
      since_seq, base_seq, base_hash, sent_seq, sent_hash, parked, last_received_at, fenced)
    VALUES (1, @address, @tillId, @publicKey, @storeId, @storeName, @tillName, @headOfficeKey,
      @sinceSeq, @baseSeq, @baseHash, @sentSeq, @sentHash, @parked, @lastReceivedAt, @fenced)`).run({
    ...{ ...rest, baseSeq: base.seq, baseHash: base.hash },
    ...{ sentSeq: sent.seq, sentHash: sent.hash },
  });
}

/** Takes down what head office holds now. The cursor only ever rises, and only for the till that was asked for. */
export function keepReceived(
  db: WritableDb,
  { tillId, held, parked, at }: { tillId: string; held: Head; parked: number; at: string },
): void {
  db.prepare(`
    UPDATE head_office SET sent_seq = @seq, sent_hash = @hash, parked = @parked, last_received_at = @at
    WHERE till_id = @tillId AND sent_seq <= @seq`).run({ ...held, tillId, parked, at });
}

/** Takes down that head office has fenced the till, and why; only a new enrolment takes it away. */
export function keepFence(db: WritableDb, tillId: string, why: string): void {
  db.prepare('UPDATE head_office SET fenced = ? WHERE till_id = ?').run(why, tillId);
}
