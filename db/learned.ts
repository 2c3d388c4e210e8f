import { deserialize } from 'node:v8';
import type { DraftRule } from '../domain/basket-analysis/draft-rules.ts';
import type { Learned } from '../domain/selling/learned.ts';
import { assembly, type LearnedPart } from '../domain/selling/learned-parts.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

/** Keeps what is learned, part by part: each is on the disk at once, and all count for nothing until `finish`. */
export type Keeping = {
  keepPart(body: Uint8Array): void;
  /** Makes the parts a version. Call it within the transaction that journals it. */
  finish(day: string, throughSeq: number, drafts: string): void;
};

/** Begins a version; what an interrupted one left is thrown away. Parts are `LearnedPart`s in V8's serialization. */
export function keepLearned(db: WritableDb, version: number): Keeping {
  db.prepare('DELETE FROM learned_parts WHERE version >= ?').run(version);
  const part = db.prepare('INSERT INTO learned_parts (version, position, body) VALUES (?, ?, ?)');
  let position = 0;
  return {
    keepPart(body) {
      position += 1;
      part.run(version, position, Buffer.from(body.buffer, body.byteOffset, body.byteLength));
    },
    finish(day, throughSeq, drafts) {
      db.prepare('INSERT INTO learned (version, day, through_seq, drafts) VALUES (?, ?, ?, ?)').run(
        ...[version, day, throughSeq, drafts],
      );
    },
  };
}

/** A part as it was kept. */
export function partOf(body: Uint8Array): LearnedPart {
  return deserialize(body) as LearnedPart;
}

/** What was learned under a version, or undefined where it is not there or cannot be read. */
export function readLearned(db: ReadableDb, version: number): Learned | undefined {
  if (!db.prepare('SELECT 1 FROM learned WHERE version = ?').get(version)) return undefined;
  const bodies = db.prepare('SELECT body FROM learned_parts WHERE version = ? ORDER BY position').pluck();
  try {
    const { learned, add } = assembly(version);
    for (const body of bodies.iterate(version)) add(partOf(body as Buffer));
    return learned;
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
export function draftsOf(db: ReadableDb, version: number): DraftRule[] {
  const drafts = db.prepare('SELECT drafts FROM learned WHERE version = ?').pluck().get(version);
  return drafts === undefined ? [] : JSON.parse(drafts as string);
}
