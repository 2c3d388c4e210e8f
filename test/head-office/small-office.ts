import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync, inflateSync } from 'node:zlib';
import {
  commonQuestion,
  enrolment,
  type Head,
  hello,
  journalPiece,
  type Notice,
  type SentRow,
  type SyncRefusal,
  signatureHeader,
  tillHeader,
} from '../../contract/sync-protocol.ts';
import { hashRow } from '../../db/read-journal.ts';
import { dictionary, packing } from '../../domain/sync/dictionary.ts';
import { signedText } from '../../domain/sync/signed-text.ts';
import { listenAgain, listenApart } from '../builders/own-port.ts';

type SmallTill = { key: KeyObject; rows: SentRow[]; base: Head; fenced: string };
type Reply = { status: number; body: unknown };

/** A head office in a few lines that keeps to the protocol word by word, for tests of the till alone. */
export type SmallOffice = {
  address: string;
  /** Everything that was received, by till. */
  tills: Map<string, SmallTill>;
  /** What it tells every till's people. */
  notices: Notice[];
  /** Requests so far, by the last part of their path. */
  asked: Record<string, number>;
  /** Answers the next requests itself, instead; undefined lets them through. */
  lie: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** It takes no longer pieces. */
  mostRows: number;
  /** What it calls the till that uses a code, where it gives a name. */
  names: Map<string, string>;
  addCode(code: string): void;
  close(): Promise<void>;
};

export async function smallOffice(port?: number): Promise<SmallOffice> {
  const codes = new Map<string, { by: string; reply: unknown } | null>();
  const office: SmallOffice = {
    ...{
      address: '',
      tills: new Map(),
      names: new Map(),
      asked: {},
      notices: [],
      lie: undefined,
      mostRows: 500,
    },
    addCode: (code) => void codes.set(code, null),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('error', () => {});
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const what = request.url?.split('?')[0]?.split('/').at(-1) ?? '';
      office.asked[what] = (office.asked[what] ?? 0) + 1;
      if (office.lie?.(request, response)) return;
      const { status, body } = answer(office, codes, request, Buffer.concat(pieces));
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  // As head office does: a connection that is shut after five seconds may be shut just as somebody comes back to it.
  server.keepAliveTimeout = 72_000;
  if (port !== undefined) await listenAgain(server, port);
  office.address = `http://127.0.0.1:${port ?? (await listenApart(server))}`;
  return office;
}

type Codes = Map<string, { by: string; reply: unknown } | null>;

function answer(office: SmallOffice, codes: Codes, request: IncomingMessage, bytes: Buffer): Reply {
  const [, , what, tillId = '', act] = (request.url ?? '').split('/');
  if (request.method === 'GET' || act === 'customers') return refused(404, 'not-found');
  const json = JSON.parse(String(unpacked(request, bytes)));
  if (what === 'enrol') return enrol(office, codes, json);
  if (what === 'common') return common(office, codes, json);
  const till = office.tills.get(tillId);
  if (!till || !isSigned(request, bytes, till.key)) return refused(401, 'unsigned');
  if (act === 'hello') return greet(office, till, json);
  return act === 'journal' ? receive(till, json, office.mostRows) : refused(404, 'not-found');
}

function unpacked({ headers }: IncomingMessage, bytes: Buffer): Buffer {
  if (headers['content-encoding'] === packing)
    return inflateSync(bytes, { dictionary: Buffer.from(dictionary) });
  return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
}

function isSigned(request: IncomingMessage, bytes: Buffer, key: KeyObject): boolean {
  const tillId = String(request.headers[tillHeader]);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const text = signedText(request.method ?? '', request.url ?? '', tillId, hash);
  const signature = Buffer.from(String(request.headers[signatureHeader]), 'base64url');
  return request.url?.split('/')[3] === tillId && verify(null, Buffer.from(text), key, signature);
}

function enrol(office: SmallOffice, codes: Codes, json: unknown): Reply {
  const { code, publicKey, till, continues } = enrolment.parse(json);
  const used = codes.get(code);
  if (used === undefined) return refused(403, 'code-unknown');
  if (used) return used.by === publicKey ? { status: 200, body: used.reply } : refused(403, 'code-used');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  const base = continues?.head ?? { seq: 0, hash: '' };
  const tillId = continues ? `${till.id}-${office.tills.size + 1}` : till.id;
  const rows = continues ? (office.tills.get(continues.tillId)?.rows.slice(0, base.seq) ?? []) : [];
  office.tills.set(tillId, { key, rows, base, fenced: '' });
  const tillName = office.names.get(code);
  const reply = {
    ...{ tillId, store: { id: 'quay', name: 'Quay Street' }, headOfficeKey: 'x'.repeat(43), base },
    ...(tillName !== undefined && { tillName }),
  };
  codes.set(code, { by: publicKey, reply });
  return { status: 200, body: reply };
}

function common(office: SmallOffice, codes: Codes, json: unknown): Reply {
  const { code, tillId, row } = commonQuestion.parse(json);
  if (!codes.has(code)) return refused(403, 'code-unknown');
  const till = office.tills.get(tillId);
  if (!till) return refused(404, 'not-found');
  return { status: 200, body: { same: hashAt(till, row.seq) === row.hash, held: headOf(till) } };
}

function greet(office: SmallOffice, till: SmallTill, json: unknown): Reply {
  const { head } = hello.parse(json);
  const held = headOf(till);
  if (head.seq < held.seq) till.fenced = 'its journal is older than what is here';
  return {
    status: 200,
    body: {
      ...{ standing: till.fenced ? 'fenced' : 'whole', why: till.fenced, held },
      ...{ parked: 0, priceBookVersion: 0, notices: office.notices },
    },
  };
}

function receive(till: SmallTill, json: unknown, most: number): Reply {
  const piece = journalPiece.parse(json);
  if (piece.rows.length > most) return refused(413, 'too-big');
  if (till.fenced) return refused(409, 'fenced');
  let { previous } = piece;
  for (const row of piece.rows) {
    if (row.seq > till.rows.length + 1) return { ...refused(409, 'gap') };
    if (hashRow({ ...row, previous }) !== row.hash) return refused(422, 'bad-request');
    const known = hashAt(till, row.seq);
    if ((known ?? row.hash) !== row.hash || hashAt(till, row.seq - 1) !== previous) {
      till.fenced = 'another till has gone on with this journal';
      return refused(409, 'fork');
    }
    if (known === undefined) till.rows.push(row);
    previous = row.hash;
  }
  return { status: 200, body: { held: headOf(till), parked: 0 } };
}

function hashAt({ rows }: SmallTill, seq: number): string | undefined {
  return seq === 0 ? '' : rows[seq - 1]?.hash;
}

function headOf(till: SmallTill): Head {
  return { seq: till.rows.length, hash: hashAt(till, till.rows.length) ?? '' };
}

function refused(status: number, code: SyncRefusal['code']): Reply {
  return { status, body: { code, message: `refused: ${code}` } };
}
