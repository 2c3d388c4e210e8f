import type { WritableDb } from '../../db/handles.ts';
import { beginStaffSharing, isListed, tellStaff } from '../../db/shared-staff.ts';
import { openStaff, type StaffMember } from '../../db/staff.ts';
import type { SharedPerson } from '../../domain/staff/shared-person.ts';
import type { Pins } from './pin.ts';

/** Somebody as other tills may know them: a PIN that only this till can try is none of theirs. */
export function sharedOf({ name, role, badge, pinHash, active }: StaffMember, pins: Pins): SharedPerson {
  return { name, role, badge, active, pinHash: pins.isShared(pinHash) ? pinHash : '' };
}

/** Has the store's other tills hear of a change made here. Call it within the transaction that makes it. */
export function tellOf(
  db: WritableDb,
  pins: Pins,
  before: StaffMember | undefined,
  after: StaffMember,
): void {
  const change = { before: before ? sharedOf(before, pins) : null, after: sharedOf(after, pins) };
  tellStaff(db, { id: after.id, first: false, ...change });
}

/** The same of somebody who has been known here for long: head office takes only what it lacks. */
export function tellForLong(db: WritableDb, pins: Pins, person: StaffMember): void {
  tellStaff(db, { id: person.id, first: true, before: null, after: sharedOf(person, pins) });
}

/**
 * The till belongs to a store from now on; `before` is the one before. Those who were entered at the till are the store's from
 * now on; those of a file become so when they are changed. Call it within the transaction that keeps the enrolment.
 */
export function beginTelling(db: WritableDb, pins: Pins, before: string | undefined, store: string): void {
  beginStaffSharing(db, before, store);
  if (before !== undefined && before !== store) return;
  for (const person of openStaff(db).all())
    if (person.madeHere || isListed(db, person.id)) tellForLong(db, pins, person);
}
