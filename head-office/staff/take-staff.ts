import type { StaffChanges } from '../../contract/sync-staff.ts';
import { merge, same } from '../../domain/price-book/merge.ts';
import type { Query } from '../database.ts';
import type { Office } from '../office.ts';
import { type Answer, done, refused } from '../refusals.ts';
import { findTill } from '../till.ts';
import {
  type ChangingStaff,
  closeStaff,
  isFull,
  openStaff,
  type Person,
  putPerson,
  sound,
} from './store-staff.ts';

type Change = StaffChanges['changes'][number];

/**
 * Takes what was changed of people at a till into its store, merged by field in the order of arrival: of two changes of one
 * field the later stands. A change that was taken before is not taken again, however often it is sent.
 */
export function takeStaff(
  { database }: Office,
  tillId: string,
  { changes }: StaffChanges,
): Promise<Answer<{ taken: number }>> {
  return database.transaction(async (query) => {
    const till = await findTill(query, tillId);
    if (!till) return refused('revoked', 'This till is no longer enrolled.');
    const staff = await openStaff(query, till.storeId);
    const before = await takenOf(query, tillId);
    const news = changes.filter(({ number }) => number > before);
    let changed = false;
    for (const change of news) changed = (await take(staff, change)) || changed;
    if (changed) await closeStaff(staff);
    const taken = Math.max(before, ...news.map(({ number }) => number));
    await query(
      `INSERT INTO staff_senders (till_id, taken) VALUES ($1, $2)
        ON CONFLICT (till_id) DO UPDATE SET taken = excluded.taken`,
      [tillId, taken],
    );
    return done({ taken });
  });
}

/** The last change of a till that is in its store's list. */
export async function takenOf(query: Query, tillId: string): Promise<number> {
  const [row] = await query<{ taken: number }>('SELECT taken FROM staff_senders WHERE till_id = $1', [
    tillId,
  ]);
  return row?.taken ?? 0;
}

/** Answers whether the tills have to hear, also the one that asked and did not get all that it wanted. */
async function take(staff: ChangingStaff, { id, first, before, after }: Change): Promise<boolean> {
  const current = staff.people.get(id) ?? null;
  if (!current && isFull(staff)) return false;
  const wanted: Person = { id, ...after };
  const merged = first ? filled(current, wanted) : merge(before && { id, ...before }, current, wanted).merged;
  const person = sound(staff, merged ?? wanted);
  if (!same(person, current)) await putPerson(staff, person);
  return !same(person, current) || !same(person, wanted);
}

/** What is known already is newer than what a till has had for long; a PIN that it lacks is taken. */
function filled(current: Person | null, wanted: Person): Person {
  if (!current) return wanted;
  return current.active && current.pinHash === '' && wanted.active
    ? { ...current, pinHash: wanted.pinHash }
    : current;
}
