import { createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  type BookLine,
  type BookManifest,
  bookLine,
  bookManifest,
  mostBookPiece,
  type SignedManifest,
  signedManifest,
} from '../../contract/sync-price-book.ts';
import type { PulledBook } from '../../db/pulled-book.ts';
import { signedBook } from '../../domain/sync/signed-text.ts';
import { ask, askBytes, type Failure, jsonBody } from './ask.ts';
import type { Link } from './exchange.ts';
import type { News } from './news.ts';
import { openStage, type Stage } from './stage.ts';

/** A version that is whole, signed for this till, and newer than what it has. Its lines are in the file. */
export type StagedBook = { manifest: BookManifest; file: string; news: News };

/** Writes what is new to the till into a file. */
export type NewsOf = (lines: readonly BookLine[], manifest: BookManifest, file: string) => News;

/** `bad`: what head office sent is no price book for this till; anything else passes by itself. */
export type Pulled =
  | { ok: true; book: StagedBook }
  | { ok: false; bad: false; why: Failure['code'] }
  | { ok: false; bad: true; version: number; why: string };

/**
 * Gets the way from the version that the till has to head office's last one into a file beside the database, going on where
 * it was cut off. Nothing of it is taken here; what is not wholly as head office signed it is thrown away.
 */
export async function pull(link: Link, known: PulledBook, database: string, newsOf: NewsOf): Promise<Pulled> {
  const path = `${bookPath(link)}?since=${known.version}`;
  const answer = await ask({ ...link, method: 'GET', path }, signedManifest);
  if (!answer.ok) return { ok: false, bad: false, why: answer.code };
  const manifest = readManifest(answer.value, known, link.asker.tillId);
  if (typeof manifest === 'string') return { ok: false, bad: true, version: 0, why: manifest };
  const stage = openStage(database, manifest.sha256);
  const failure = await fill(link, manifest, stage);
  if (failure) return failure;
  const lines = wholeLines(manifest, stage);
  if (typeof lines === 'string') {
    stage.drop();
    return bad(manifest, lines);
  }
  const news = newsOf(lines, manifest, `${stage.file}.news`);
  return { ok: true, book: { manifest, file: stage.file, news } };
}

/** Tells head office that a version was not taken, so that somebody looks at it there. */
export async function tellRefused(link: Link, version: number, why: string): Promise<void> {
  const body = jsonBody({ version, why: why.slice(0, 500) });
  await ask({ ...link, method: 'POST', path: `${bookPath(link)}/refused`, body }, z.looseObject({}));
}

/** The manifest, or why it is none for this till. */
function readManifest(
  { manifest, signature }: SignedManifest,
  known: PulledBook,
  tillId: string,
): BookManifest | string {
  if (!isSigned(manifest, signature, known.headOfficeKey)) return 'It is not signed by head office.';
  const read = bookManifest.safeParse(parsed(manifest));
  if (!read.success) return 'Its manifest cannot be understood.';
  const { data } = read;
  if (data.tillId !== tillId || data.storeId !== known.storeId) return 'It is not for this till.';
  if (data.from !== known.version) return `It goes on from version ${data.from}, not ${known.version}.`;
  if (data.to <= known.version) return `Version ${data.to} is not newer than ${known.version}.`;
  return data;
}

function isSigned(manifest: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(signedBook(manifest)), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

async function fill(link: Link, manifest: BookManifest, stage: Stage): Promise<Pulled | undefined> {
  const { from, to, bytes } = manifest;
  for (let offset = stage.size(); offset < bytes; offset = stage.size()) {
    const path = `${bookPath(link)}/changes?since=${from}&to=${to}&offset=${offset}`;
    const piece = await askBytes({ ...link, method: 'GET', path }, Math.min(mostBookPiece, bytes - offset));
    if (!piece.ok && piece.code === 'not-head-office') {
      stage.drop();
      return bad(manifest, 'It is longer than it says, or no price book.');
    }
    if (!piece.ok) return { ok: false, bad: false, why: piece.code };
    if (piece.value.length === 0) {
      stage.drop();
      return bad(manifest, 'It ends before its end.');
    }
    stage.add(piece.value);
  }
  return undefined;
}

/** The lines, or why they are not those that were signed. */
function wholeLines(manifest: BookManifest, stage: Stage): BookLine[] | string {
  const { bytes, sha256, entries } = manifest;
  if (stage.size() !== bytes || (bytes > 0 && stage.sha256() !== sha256))
    return 'Its bytes are not the signed ones.';
  try {
    const lines = bytes === 0 ? [] : readLines(stage.file).map((line) => bookLine.parse(line));
    return lines.length === entries ? lines : 'It has another number of entries than it says.';
  } catch (error) {
    return `A line cannot be understood: ${(error as Error).message}`.slice(0, 500);
  }
}

/** The lines of a version that was found to be whole. Throws where they cannot be read again. */
export function readLines(file: string): BookLine[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as BookLine);
}

const bad = ({ to }: BookManifest, why: string): Pulled => ({ ok: false, bad: true, version: to, why });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const bookPath = ({ asker }: Link) => `/v1/tills/${encodeURIComponent(asker.tillId)}/price-book`;
