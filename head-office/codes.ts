import { createHash, randomInt } from 'node:crypto';
import { tillName } from '../contract/sync-protocol.ts';
import type { Query } from './database.ts';
import { commandLine, noteDeed } from './deeds.ts';
import type { Office } from './office.ts';

/** Without letters and digits that are taken for one another. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
/** How long a code may be used. */
export const codeHours = 24;

/** A code that lets one till in, once, for a day; kept as a hash. */
export type EnrolmentCode = {
  hash: string;
  storeId: string;
  /** The till whose journal it goes on with; null for any of the store's, or a new one. */
  tillId: string | null;
  /** What the till is called from then on; empty where it keeps its name. */
  tillName: string;
  expiresAt: string;
  usedByKey: string | null;
  reply: unknown;
};

/** Who makes a code, and what its till is to be called: as it says itself where that is empty. */
export type CodeOrder = { by?: string; name?: string };

/** Makes a code for a till of a store, to be typed in there. Refuses a store, till or name that cannot be. */
export async function newCode(
  { database, now }: Office,
  storeId: string,
  tillId: string | null,
  { by = commandLine, name = '' }: CodeOrder = {},
): Promise<string> {
  if (name !== '' && !tillName.safeParse(name).success)
    throw new Error('A till has a name of 1 to 40 characters.');
  const stores = await database.query('SELECT id FROM stores WHERE id = $1', [storeId]);
  if (stores.length === 0) throw new Error(`There is no store ${storeId}.`);
  const tills = await database.query('SELECT id FROM tills WHERE id = $1 AND store_id = $2', [
    tillId,
    storeId,
  ]);
  if (tillId !== null && tills.length === 0) throw new Error(`Store ${storeId} has no till ${tillId}.`);
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  const at = now();
  const expiresAt = new Date(Date.parse(at) + codeHours * 3_600_000).toISOString();
  await database.transaction(async (query) => {
    await query(
      `INSERT INTO enrolment_codes (hash, store_id, till_id, till_name, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [hashOf(letters), storeId, tillId, name, expiresAt],
    );
    await noteDeed(query, { at, by, what: 'code', storeId, tillId, about: name });
  });
  return letters.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3');
}

/** The code as it was typed, whatever its case and gaps. Locked, so that of two who use it at once one comes first. */
export async function findCode(
  query: Query,
  typed: string,
  lock: boolean,
): Promise<EnrolmentCode | undefined> {
  const [code] = await query<EnrolmentCode>(
    `SELECT hash, store_id AS "storeId", till_id AS "tillId", till_name AS "tillName", expires_at AS "expiresAt",
      used_by_key AS "usedByKey", reply FROM enrolment_codes WHERE hash = $1 ${lock ? 'FOR UPDATE' : ''}`,
    [hashOf(typed)],
  );
  return code;
}

function hashOf(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(letters).digest('hex');
}
