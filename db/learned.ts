import { createHash } from 'node:crypto';
import { deserialize } from 'node:v8';
import type { DraftRule } from '../domain/basket-analysis/draft-rules.ts';
import type { Learned } from '../domain/selling/learned.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

/** Something learned as it is kept: `body` is a `Learned` without its version, in V8's serialization. */
export type LearnedRow = {
  version: number;
  day: string;
  throughSeq: number;
  body: Uint8Array;
  drafts: string;
};

/** A drafted rule with the number of baskets that had both items. */
export type KeptDraft = DraftRule & { together: number };

/** Keeps what was learned. Call it within the transaction that journals it. */
export function keepLearned(db: WritableDb, row: LearnedRow): void {
  db.prepare('INSERT INTO learned (version, day, through_seq, body, drafts) VALUES (?, ?, ?, ?, ?)').run(
    row.version,
    row.day,
    row.throughSeq,
    Buffer.from(row.body.buffer, row.body.byteOffset, row.body.byteLength),
    row.drafts,
  );
}

/** The hash of something learned, by which the journal knows it. */
export function hashOfLearned({ body, drafts }: Pick<LearnedRow, 'body' | 'drafts'>): string {
  return createHash('sha256').update(body).update(drafts).digest('hex');
}

/** What was learned under a version, or undefined where it is not there or cannot be read. */
export function readLearned(db: ReadableDb, version: number): Learned | undefined {
  const body = db.prepare('SELECT body FROM learned WHERE version = ?').pluck().get(version);
  if (!body) return undefined;
  try {
    return { ...(deserialize(body as Buffer) as Omit<Learned, 'version'>), version };
  } catch (error) {
    // Advice is worth less than a till that starts: it learns again on the next day.
    console.error('What was learned cannot be read.', error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** The latest version and the day on which it was learned; version 0 before the first. */
export function lastLearned(db: ReadableDb): { version: number; day: string } {
  const row = db.prepare('SELECT version, day FROM learned ORDER BY version DESC LIMIT 1').get();
  return (row as { version: number; day: string } | undefined) ?? { version: 0, day: '' };
}

/** The rules that were drafted under a version. */
export function draftsOf(db: ReadableDb, version: number): KeptDraft[] {
  const drafts = db.prepare('SELECT drafts FROM learned WHERE version = ?').pluck().get(version);
  return drafts === undefined ? [] : JSON.parse(drafts as string);
}
