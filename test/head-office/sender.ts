import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import {
  type Enrolled,
  type Enrolment,
  type Head,
  type SentRow,
  signatureHeader,
  tillHeader,
} from '../../contract/sync-protocol.ts';
import { signedText } from '../../domain/sync/signed-text.ts';
import { type Packing, pack } from '../../electron/sync/pack.ts';
import { hashRow } from '../../head-office/hash-row.ts';
import type { RunningOffice } from './running-office.ts';

export type Reply = { status: number; body: Record<string, unknown> };
export type Row = SentRow & { previous: string };

/** Whoever speaks for a till: it signs what it is told to, honest or not. */
export type Sender = Enrolled & {
  privateKey: KeyObject;
  /** Signs and sends anything. */
  post(path: string, body: unknown, sent?: Sent): Promise<Reply>;
  /** Sends rows as one piece. */
  push(rows: readonly Row[]): Promise<Reply>;
  hello(head: Head, seen?: Head): Promise<Reply>;
};

/** `packing`: `gzip` unless told otherwise; null is plain. */
export type Sent = { packing?: Packing | null; headers?: Record<string, string> };

/** An Ed25519 pair and its public half as it is sent. */
export function newKeys(): { privateKey: KeyObject; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: publicKey.export({ format: 'jwk' }).x ?? '' };
}

/** Enrols a till by a new code, and answers who speaks for it. */
export async function enrolSender(
  office: RunningOffice,
  { id = randomUUID() as string, ...more }: { id?: string; continues?: Enrolment['continues'] } = {},
): Promise<Sender> {
  const { privateKey, publicKey } = newKeys();
  const enrolment = { code: await office.code(), publicKey, till: { id, name: 'Till' }, ...more };
  const reply = await send(office, '/v1/enrol', Buffer.from(JSON.stringify(enrolment)));
  if (reply.status !== 200) throw new Error(JSON.stringify(reply));
  return senderOf(office, reply.body as Enrolled, privateKey);
}

export function senderOf(office: { address: string }, enrolled: Enrolled, privateKey: KeyObject): Sender {
  const own = `/v1/tills/${enrolled.tillId}`;
  const post = (path: string, body: unknown, { packing = 'gzip', headers = {} }: Sent = {}) => {
    const json = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const bytes = packing ? pack(json, packing) : json;
    const signed = headersFor('POST', path, enrolled.tillId, bytes, privateKey);
    const packed = packing && { 'content-encoding': packing };
    return send(office, path, bytes, { ...packed, ...signed, ...headers });
  };
  return {
    ...enrolled,
    ...{ privateKey, post },
    push: (rows) => post(`${own}/journal`, pieceOf(rows)),
    hello: (head, seen) => post(`${own}/hello`, { head, ...(seen && { seen }) }),
  };
}

/** The headers by which a request is known as a till's. */
export function headersFor(method: string, path: string, tillId: string, body: Uint8Array, key: KeyObject) {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const text = Buffer.from(signedText(method, path, tillId, bodyHash));
  return { [tillHeader]: tillId, [signatureHeader]: sign(null, text, key).toString('base64url') };
}

export async function send(
  { address }: { address: string },
  path: string,
  body: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const reply = await fetch(`${address}${path}`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
    body: body as Uint8Array<ArrayBuffer>,
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

export function pieceOf(rows: readonly Row[]) {
  return { previous: rows[0]?.previous ?? '', rows: rows.map(({ previous: _, ...row }) => row) };
}

export const headOf = (row: { seq: number; hash: string } | undefined): Head => ({
  seq: row?.seq ?? 0,
  hash: row?.hash ?? '',
});

/** Rows of a journal with these bodies, chained on to the row before. */
export function chained(bodies: readonly { type: string; [field: string]: unknown }[], after?: Head): Row[] {
  const rows: Row[] = [];
  let { seq, hash: previous } = after ?? { seq: 0, hash: '' };
  for (const body of bodies) {
    seq += 1;
    const at = `2026-11-22T10:00:00.${String(seq % 1000).padStart(3, '0')}Z`;
    const bare = { seq, at, saleId: null, type: body.type, body: JSON.stringify(body), previous };
    const row = { ...bare, hash: hashRow(bare) };
    rows.push(row);
    previous = row.hash;
  }
  return rows;
}
