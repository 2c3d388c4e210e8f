import type { Head } from '../contract/sync-protocol.ts';
import { findCode } from './codes.ts';
import { heldHash } from './held-journal.ts';
import type { Office } from './office.ts';
import { type Answer, done, refused } from './refusals.ts';
import { findTill } from './till.ts';

type Question = { code: string; tillId: string; row: Head };

/**
 * Whether head office holds this very row of a till's journal. Whoever has a code for the till's store may ask, also when it
 * is used, for the answer to its use may have been lost.
 */
export async function askCommon(
  { database, now }: Office,
  { code: typed, tillId, row }: Question,
): Promise<Answer<{ same: boolean; held: Head }>> {
  const code = await findCode(database.query, typed, false);
  if (!code) return refused('code-unknown', 'Head office knows no such code. Check it letter by letter.');
  if (code.expiresAt < now()) return refused('code-used', 'This code is too old. Ask for a new one.');
  const till = await findTill(database.query, tillId);
  if (!till) return refused('not-found', 'Head office knows no such till.');
  if (till.storeId !== code.storeId || (code.tillId !== null && code.tillId !== tillId))
    return refused('forbidden', 'This code is not for that till.');
  const same = (await heldHash(database.query, till, row.seq)) === row.hash;
  return done({ same, held: till.held });
}
