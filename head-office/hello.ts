import type { Head, Hello, Welcome } from '../contract/sync-protocol.ts';
import { raiseAlarm } from './alarms.ts';
import type { Query } from './database.ts';
import { heldHash } from './held-journal.ts';
import type { Office } from './office.ts';
import { markTold, untoldNotices } from './price-book/authors.ts';
import { versionNow } from './price-book/open-book.ts';
import { parkedOf } from './receive-journal.ts';
import { type Answer, done, refused } from './refusals.ts';
import { lockTill, markFenced, type Till } from './till.ts';

type Standing = { standing: 'whole' | 'fenced'; why: string; kind?: 'fork' | 'rolled-back' };

/**
 * Tells a till how it stands before it sells. One whose journal ends before what it has sent, or says something else, is
 * fenced: its file was copied or put back. The one whose journal head office holds is not touched by that.
 */
export function sayHello(office: Office, tillId: string, hello: Hello): Promise<Answer<Welcome>> {
  return office.database.transaction(async (query) => {
    const till = await lockTill(query, tillId);
    if (!till || till.revokedAt !== null) return refused('revoked', 'This till is no longer enrolled.');
    const at = office.now();
    const { kind, ...standing } = await judge(query, till, hello);
    if (kind) await raise(query, till, { at, kind, why: standing.why, head: hello.head });
    await query('UPDATE tills SET last_seen_at = $2 WHERE id = $1', [tillId, at]);
    const parked = await parkedOf(query, tillId);
    const priceBookVersion = await versionNow(query, till.storeId, at);
    await markTold(query, till.storeId, hello.told ?? [], at);
    const notices = await untoldNotices(query, { id: tillId, storeId: till.storeId, base: till.base.tillId });
    return done({ ...standing, held: till.held, parked, priceBookVersion, notices });
  });
}

async function judge(query: Query, till: Till, { head, seen }: Hello): Promise<Standing> {
  if (head.seq > till.held.seq) return { standing: 'whole', why: '' };
  if ((await heldHash(query, till, head.seq)) !== head.hash)
    return {
      standing: 'fenced',
      why: `Its row ${head.seq} is not the one that head office holds.`,
      kind: 'fork',
    };
  if (head.seq === till.held.seq) return { standing: 'whole', why: '' };
  const why = `It ends at row ${head.seq}, and head office has row ${till.held.seq} of it.`;
  const certain =
    seen !== undefined && seen.seq > head.seq && (await heldHash(query, till, seen.seq)) === seen.hash;
  return { standing: 'fenced', why, ...(certain && { kind: 'rolled-back' }) };
}

type Cause = { at: string; kind: string; why: string; head: Head };

async function raise(query: Query, till: Till, { at, kind, why, head }: Cause): Promise<void> {
  const { id: tillId, storeId, held } = till;
  await markFenced(query, tillId, at, why);
  await raiseAlarm(query, { at, storeId, tillId, kind, key: tillId, about: { why, claimed: head, held } });
}
