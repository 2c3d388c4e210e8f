import { createHash } from 'node:crypto';
import { type BookManifest, mostBookPiece, type SignedManifest } from '../../contract/sync-price-book.ts';
import { signedBook } from '../../domain/sync/signed-text.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { type Answer, done, refused } from '../refusals.ts';
import { locksOf } from './locks.ts';
import { versionNow } from './open-book.ts';

/** The way from one version of a store's price book to another, as its tills get it. */
type Way = { storeId: string; from: number; to: number; lines: number; bytes: Buffer; sha256: string };

/** So many ways are kept: all tills of a store ask for the same one, piece by piece. */
const mostWays = 4;
export type Ways = Way[];

/** Names and signs the way from a version that the till has to the last one. */
export function manifestFor(
  office: Office,
  ways: Ways,
  tillId: string,
  from: number,
): Promise<Answer<SignedManifest>> {
  return office.database.transaction(async (query) => {
    const [till] = await query<{ storeId: string }>('SELECT store_id AS "storeId" FROM tills WHERE id = $1', [
      tillId,
    ]);
    if (!till) return refused('not-found', 'There is no such till.');
    const { storeId } = till;
    await versionNow(query, storeId, office.now());
    const way = await wayFrom(query, ways, storeId, from);
    // Read while the price book is locked: the edits of every row up to this one are in it.
    const [held] = await query<{ seq: number }>('SELECT held_seq AS seq FROM tills WHERE id = $1', [tillId]);
    const manifest: BookManifest = {
      ...{ tillId, storeId, from, to: way.to, entries: way.lines, bytes: way.bytes.length },
      ...{ sha256: way.sha256, includesThrough: held?.seq ?? 0, locks: await locksOf(query, storeId) },
    };
    const text = JSON.stringify(manifest);
    return done({ manifest: text, signature: office.key.sign(Buffer.from(signedBook(text))) });
  });
}

/** A piece of that way. Refuses one whose end is no longer the last version: its bytes are gone. */
export function pieceFor(
  office: Office,
  ways: Ways,
  tillId: string,
  { since, to, offset }: { since: number; to: number; offset: number },
): Promise<Answer<Buffer>> {
  return office.database.transaction(async (query) => {
    const [till] = await query<{ storeId: string }>('SELECT store_id AS "storeId" FROM tills WHERE id = $1', [
      tillId,
    ]);
    const way = till && (await wayFrom(query, ways, till.storeId, since, to));
    if (way?.to !== to) return refused('not-found', 'There is a newer version. Ask for its manifest.');
    return done(way.bytes.subarray(offset, offset + mostBookPiece));
  });
}

async function wayFrom(query: Query, ways: Ways, storeId: string, from: number, to?: number): Promise<Way> {
  const known = (end: number) =>
    ways.find((way) => way.storeId === storeId && way.from === from && way.to === end);
  const [kept] = [to === undefined ? undefined : known(to)];
  if (kept) return kept;
  const [store] = await query<{ version: number }>(
    'SELECT price_book_version AS version FROM stores WHERE id = $1 FOR SHARE',
    [storeId],
  );
  const version = store?.version ?? 0;
  const found = known(version);
  if (found) return found;
  const lines = [...(await changedSince(query, storeId, from)), ...(await scheduled(query, storeId))];
  const bytes = Buffer.from(lines.join(''));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const way = { storeId, from, to: version, lines: lines.length, bytes, sha256 };
  ways.unshift(way);
  ways.length = Math.min(ways.length, mostWays);
  return way;
}

async function changedSince(query: Query, storeId: string, from: number): Promise<string[]> {
  const rows = await query<{ kind: string; id: string; body: string | null }>(
    `SELECT kind, id, body FROM store_entries WHERE store_id = $1 AND version > $2 AND ($2 > 0 OR body IS NOT NULL)
      ORDER BY place, kind, id`,
    [storeId, from],
  );
  return rows.map(({ kind, id, body }) => `{"kind":"${kind}","id":${JSON.stringify(id)},"body":${body}}\n`);
}

async function scheduled(query: Query, storeId: string): Promise<string[]> {
  const rows = await query<Record<'kind' | 'id' | 'day', string> & Record<'base' | 'body', string | null>>(
    `SELECT kind, id, from_day AS day, base, body FROM store_schedule WHERE store_id = $1
      ORDER BY from_day, scope, place`,
    [storeId],
  );
  return rows.map(({ kind, id, day, base, body }) => {
    return `{"kind":"${kind}","id":${JSON.stringify(id)},"body":${body},"from":"${day}","base":${base}}\n`;
  });
}
