import { createHash, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { type SyncRefusal, signatureHeader, syncRefusal, tillHeader } from '../../contract/sync-protocol.ts';
import { signedText } from '../../domain/sync/signed-text.ts';
import type { Packing } from './pack.ts';
import { signatureOver } from './till-keys.ts';

/** Why nothing came of a question, where it was not head office that said so; or it cannot unpack what it was asked. */
export type Trouble =
  | ('unreachable' | 'timed-out' | 'fault' | 'untrusted' | 'redirected' | 'not-head-office')
  | 'unknown-packing';

export type Failure = { ok: false; code: Trouble | SyncRefusal['code']; message: string };
export type Answer<T> = { ok: true; value: T } | Failure;

/** Who asks; every question of an enrolled till is signed. */
export type Asker = { tillId: string; key: KeyObject };

export type Question = {
  /** As `readAddress` gives it. */
  address: string;
  method: 'GET' | 'POST';
  path: string;
  body?: Uint8Array;
  /** How the body is packed; plain JSON without. */
  packing?: Packing;
  asker?: Asker;
};

const longestWait = 30_000;
/** More than any answer of the protocol holds; what goes on beyond it is not head office. */
const mostReplyBytes = 1_000_000;

/**
 * Asks head office one thing. Never rejects, follows nobody elsewhere, and takes no answer that does not match the schema:
 * whatever a stranger at that address may send, it ends as a `Failure` within half a minute.
 */
export async function ask<T>(question: Question, schema: z.ZodType<T>): Promise<Answer<T>> {
  try {
    const signal = AbortSignal.timeout(longestWait);
    const reply = await fetch(`${question.address}${question.path}`, {
      ...{ method: question.method, headers: headersOf(question), redirect: 'manual', signal },
      ...(question.body && { body: question.body as Uint8Array<ArrayBuffer> }),
    });
    if (reply.status >= 300 && reply.status < 400) {
      await reply.body?.cancel();
      return trouble('redirected');
    }
    const json = asJson(await readText(reply));
    if (reply.ok) return taken(json, schema);
    const isOwn = question.packing !== undefined && question.packing !== 'gzip';
    return reply.status === 415 && isOwn ? trouble('unknown-packing') : refused(reply.status, json);
  } catch (error) {
    return trouble(whyNot(error as { name?: string; cause?: { code?: string } }));
  }
}

function whyNot({ name, cause }: { name?: string; cause?: { code?: string } }): Trouble {
  if (name === 'TimeoutError') return 'timed-out';
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/.test(cause?.code ?? '');
  return isCertificate ? 'untrusted' : 'unreachable';
}

/** The same for bytes that are no JSON: at most so many of them. */
export async function askBytes(question: Question, most: number): Promise<Answer<Uint8Array>> {
  try {
    const signal = AbortSignal.timeout(longestWait);
    const { address, path, method } = question;
    const reply = await fetch(`${address}${path}`, {
      ...{ method, headers: headersOf(question), redirect: 'manual', signal },
    });
    const bytes = await readBytes(reply, reply.ok ? most : mostReplyBytes);
    if (!bytes) return trouble('not-head-office');
    return reply.ok ? { ok: true, value: bytes } : refused(reply.status, asJson(bytes.toString('utf8')));
  } catch (error) {
    return trouble(whyNot(error as { name?: string; cause?: { code?: string } }));
  }
}

/** A body of JSON, as it is sent. */
export function jsonBody(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

function headersOf({ method, path, body, packing, asker }: Question): Record<string, string> {
  const bodyHash = createHash('sha256')
    .update(body ?? '')
    .digest('hex');
  return {
    accept: 'application/json',
    ...(body && { 'content-type': 'application/json' }),
    ...(packing && { 'content-encoding': packing }),
    ...(asker && {
      [tillHeader]: asker.tillId,
      [signatureHeader]: signatureOver(signedText(method, path, asker.tillId, bodyHash), asker.key),
    }),
  };
}

async function readText(reply: Response): Promise<string | undefined> {
  return (await readBytes(reply, mostReplyBytes))?.toString('utf8');
}

/** Undefined where there are more than so many. */
async function readBytes(reply: Response, most: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  if (!reply.body) return Buffer.alloc(0);
  for await (const piece of reply.body) {
    bytes += piece.length;
    if (bytes > most) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function asJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function taken<T>(json: unknown, schema: z.ZodType<T>): Answer<T> {
  const parsed = schema.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : trouble('not-head-office');
}

// More than the protocol's fields may come one day; a refusal that is understood is better than one that is not.
const someRefusal = z.looseObject(syncRefusal.shape);

function refused(status: number, json: unknown): Failure {
  const parsed = someRefusal.safeParse(json);
  if (!parsed.success) return trouble(status >= 500 || status === 429 ? 'fault' : 'not-head-office');
  return { ok: false, code: parsed.data.code, message: parsed.data.message };
}

function trouble(code: Trouble): Failure {
  return { ok: false, code, message: '' };
}
