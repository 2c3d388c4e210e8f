import type { StaffList } from '../../contract/sync-staff.ts';
import { readHeadOffice } from '../../db/head-office.ts';
import {
  dropStaffChanges,
  keepStaffList,
  type StaffChange,
  staffChangesAfter,
  staffVersion,
} from '../../db/shared-staff.ts';
import type { StaffMember } from '../../db/staff.ts';
import { merge, same } from '../../domain/price-book/merge.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';
import { type SharedPerson, shutsOut, withoutKeys } from '../../domain/staff/shared-person.ts';
import { commit } from './commit.ts';
import type { Desk } from './desk.ts';
import { isOwnHash } from './pin.ts';
import { rereadPeople } from './roster.ts';

/** `old`: the till has another version by now, or belongs to another store. */
export type TookStaff = { took: 'all' | 'old' } | { took: 'none'; why: string };

/** More than a till can have to tell. */
const all = 1_000_000;

/**
 * Takes head office's list of who works in the store, whole, at any time: with what was changed here and is not in it yet over
 * it, each the later one. People whom it does not name stay. A list by which a till would ask for a PIN while no manager can
 * give one is refused whole. Whoever stands at the till stays there, with what they may do by now.
 */
export function takeStaff(desk: Desk, since: number, list: StaffList): TookStaff {
  const { db, roster } = desk;
  if (staffVersion(db) !== since || readHeadOffice(db)?.storeId !== list.storeId) return { took: 'old' };
  const before = roster.table.all();
  const untold = staffChangesAfter(db, list.includesThrough, all);
  const listed = list.people.map(({ id, ...person }) => {
    const known = before.find((one) => one.id === id);
    return memberOf(id, withUntold(id, person, untold), known);
  });
  const strangers = before.filter(({ id }) => !listed.some((one) => one.id === id));
  const after = [...strangers, ...listed.map((person) => withOwnBadge(person, strangers))];
  if (shutsOut(before, after, ({ pinHash }) => roster.pins.canTry(pinHash)))
    return { took: 'none', why: 'No manager in it has a PIN that can be tried here.' };
  const changed = after.filter((person) => !before.some((one) => same(one, person)));
  const events = changed.map(({ id, role, active }): TillEvent => {
    return { type: 'v1.StaffChanged', staffId: id, role, active };
  });
  commit(desk, desk.now(), [], {
    till: events,
    alongside() {
      for (const person of changed) roster.table.put(person);
      keepStaffList(
        db,
        list.version,
        list.people.map(({ id }) => id),
      );
      dropStaffChanges(db, list.includesThrough);
    },
  });
  rereadPeople(roster);
  standOn(desk);
  return { took: 'all' };
}

function withUntold(id: string, person: SharedPerson, untold: readonly StaffChange[]): SharedPerson {
  const own = untold.filter((change) => change.id === id && !change.first);
  return own.reduce((body, { before, after }) => merge(before, body, after).merged ?? body, person);
}

/** Somebody as the list makes them. A PIN that only this till can try is here alone, and no list speaks of it. */
function memberOf(id: string, person: SharedPerson, known: StaffMember | undefined): StaffMember {
  const kept = known?.active && isOwnHash(known.pinHash) ? known.pinHash : '';
  const { name, role, badge, active, pinHash } = withoutKeys({ ...person, pinHash: person.pinHash || kept });
  // Whom no file ever named: none that is imported later takes them away.
  return { id, name, role, pinHash, badge, active, madeHere: known?.madeHere ?? true };
}

function withOwnBadge(person: StaffMember, strangers: readonly StaffMember[]): StaffMember {
  const taken = person.badge !== '' && strangers.some(({ badge }) => badge === person.badge);
  return taken ? { ...person, badge: '' } : person;
}

/** Nobody is taken from the till by a list. Whoever left may finish what every cashier may, and begins no other sale. */
function standOn(desk: Desk): void {
  const { signedIn, roster } = desk;
  if (!signedIn) return;
  const person = roster.table.all().find(({ id }) => id === signedIn.id);
  roster.leaving = person?.active === false;
  if (person)
    desk.signedIn = { id: person.id, name: person.name, role: roster.leaving ? 'cashier' : person.role };
}
