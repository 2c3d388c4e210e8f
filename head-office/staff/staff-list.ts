import type { SignedStaffList, StaffList } from '../../contract/sync-staff.ts';
import { signedStaff } from '../../domain/sync/signed-text.ts';
import { raiseAlarm } from '../alarms.ts';
import type { Office } from '../office.ts';
import { type Answer, done, refused } from '../refusals.ts';
import { findTill } from '../till.ts';
import { openStaff } from './store-staff.ts';
import { takenOf } from './take-staff.ts';

/** Everybody of a till's store, signed for this till; nothing where it has that version or nobody has said anything yet. */
export function listFor(office: Office, tillId: string, since: number): Promise<Answer<SignedStaffList>> {
  return office.database.transaction(async (query) => {
    const till = await findTill(query, tillId);
    if (!till) return refused('revoked', 'This till is no longer enrolled.');
    const { storeId } = till;
    // Locked, so that what the till has sent is in the list up to the number that it is told.
    const { version, people } = await openStaff(query, storeId);
    if (version === since || version === 0) return done({ list: null, signature: '' });
    const includesThrough = await takenOf(query, tillId);
    const list: StaffList = { tillId, storeId, version, includesThrough, people: [...people.values()] };
    const text = JSON.stringify(list);
    return done({ list: text, signature: office.key.sign(Buffer.from(signedStaff(text))) });
  });
}

/** What the PINs of a till's store are peppered with. */
export async function pepperFor(
  { database, key }: Office,
  tillId: string,
): Promise<Answer<{ storePepper: string }>> {
  const till = await findTill(database.query, tillId);
  if (!till) return refused('revoked', 'This till is no longer enrolled.');
  return done({ storePepper: key.pepperOf(till.storeId) });
}

/** A till goes on with the people that it has, and somebody has to know. */
export async function hearRefused(
  { database: { query }, now }: Office,
  tillId: string,
  about: { version: number; why: string },
): Promise<Answer<Record<string, never>>> {
  const till = await findTill(query, tillId);
  if (!till) return refused('revoked', 'This till is no longer enrolled.');
  const { storeId } = till;
  await raiseAlarm(query, { at: now(), storeId, tillId, kind: 'staff-refused', key: tillId, about });
  return done({});
}
