import type { PlainCommand } from '../../contract/till-command.ts';
import type { StaffRow } from '../../contract/till-view.ts';
import type { StaffMember } from '../../db/staff.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';
import { noFailures } from '../../domain/staff/lockout.ts';
import { isPin, weaknessOf } from '../../domain/staff/pin.ts';
import { checkPin } from './check-pin.ts';
import { commit } from './commit.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { type Answer, refusal } from './refusals.ts';
import { keepGuards, rereadPeople, waitOf } from './roster.ts';
import { tellOf } from './tell-staff.ts';

type Command<T extends PlainCommand['type']> = Extract<PlainCommand, { type: T }>;

/** Everybody who works here or did, by name. */
export function listStaff(desk: Desk): Answer {
  return { ok: true, view: currentView(desk), people: rowsOf(desk) };
}

/**
 * Enters somebody, or changes who they are. Whoever becomes inactive loses PIN and badge, and gets them back by becoming
 * active again for as long as the till runs. A session ends where its person's role changed.
 */
export function putStaff(desk: Desk, command: Command<'PutStaff'>): Answer {
  if (desk.practice) return refusal('practice', ['noStaffInPractice']);
  const { table, left } = desk.roster;
  const all = table.all();
  const before = all.find(({ id }) => id === command.id);
  if (command.id !== undefined && !before) return unknown();
  const name = command.name.trim();
  if (name === '') return refusal('no-name', ['personNeedsName']);
  const { role, active, badge = before?.badge ?? '' } = command;
  const back = active && before?.active === false ? left.get(before.id) : undefined;
  const after: StaffMember = {
    ...{ id: before?.id ?? desk.newId(), name, role, active, madeHere: before?.madeHere ?? true },
    pinHash: active ? (back?.pinHash ?? before?.pinHash ?? '') : '',
    badge: active ? badge || (back?.badge ?? '') : '',
  };
  const refused = badgeTaken(all, after) ?? managerGone(all, after);
  if (refused) return refused;
  if (before?.active && !active) left.set(before.id, before);
  return keep(desk, after, before);
}

/** Gives somebody another PIN; a wait for wrong ones ends. */
export function setPin(desk: Desk, { staffId, pin }: Command<'SetPin'>): Answer {
  if (desk.practice) return refusal('practice', ['noStaffInPractice']);
  const all = desk.roster.table.all();
  const person = all.find(({ id, active }) => id === staffId && active);
  if (!person) return unknown();
  const after = { ...person, pinHash: '' };
  const refused = unfit(pin) ?? managerGone(all, { ...after, pinHash: 'new' });
  if (refused) return refused;
  const answer = keep(desk, { ...after, pinHash: desk.roster.pins.hash(pin) }, person);
  keepGuards(desk.roster, [[staffId, noFailures]]);
  return { ...answer, people: rowsOf(desk) };
}

/** Whoever stands at the till gives themselves another PIN; the old one is tried as at a sign-in. */
export function changePin(desk: Desk, { old, pin }: Command<'ChangePin'>): Answer {
  if (desk.practice) return refusal('practice', ['noStaffInPractice']);
  if (!desk.signedIn) return refusal('no-staff', ['noStaff']);
  const checked = checkPin(desk, desk.signedIn.id, old);
  if (!checked.ok) return checked.reply;
  const refused = old === pin ? refusal('weak-pin', ['samePin']) : unfit(pin);
  if (refused) return refused;
  keep(desk, { ...checked.person, pinHash: desk.roster.pins.hash(pin) }, checked.person);
  return { ok: true, view: currentView(desk) };
}

/** Ends the wait that wrong PINs of somebody have made. */
export function unlockPin(desk: Desk, { staffId }: Command<'UnlockPin'>): Answer {
  if (!desk.roster.table.all().some(({ id }) => id === staffId)) return unknown();
  keepGuards(desk.roster, [[staffId, noFailures]]);
  return listStaff(desk);
}

/** Writes a person and that they changed, ends their session where they may do other things now, and shows everybody. */
function keep(desk: Desk, after: StaffMember, before: StaffMember | undefined) {
  const { roster, signedIn } = desk;
  const { id, name, role, active } = after;
  const here = signedIn?.id === id;
  const ends = here && (!active || role !== before?.role);
  const events: TillEvent[] = [{ type: 'v1.StaffChanged', staffId: id, role, active }];
  // One that has locked the till has left it already.
  if (ends && !roster.locked) events.push({ type: 'v1.SignedOut', staffId: id, why: 'switch' });
  const alongside = () => {
    roster.table.put(after);
    tellOf(desk.db, roster.pins, before, after);
  };
  commit(desk, desk.now(), [], { till: events, alongside });
  rereadPeople(roster);
  if (ends) desk.signedIn = null;
  else if (here) desk.signedIn = { id, name, role };
  return { ok: true, view: currentView(desk), people: rowsOf(desk), personId: id } as const;
}

function rowsOf({ roster, priceBook }: Desk): StaffRow[] {
  const rows = roster.table.all().map(({ pinHash, ...person }) => {
    const waitSeconds = Math.ceil(waitOf(roster, person.id) / 1000);
    return { ...person, hasPin: pinHash !== '', waitSeconds };
  });
  return rows.sort((a, b) => a.name.localeCompare(b.name, priceBook.store.locale));
}

function unfit(pin: string): Answer | undefined {
  if (!isPin(pin)) return refusal('weak-pin', ['pinOfDigits']);
  const weakness = weaknessOf(pin);
  return weakness ? refusal('weak-pin', ['weakPin', weakness]) : undefined;
}

function badgeTaken(all: readonly StaffMember[], { id, badge }: StaffMember): Answer | undefined {
  const other = all.find((person) => person.badge === badge && person.id !== id);
  return badge !== '' && other ? refusal('badge-taken', ['badgeTaken', other.name]) : undefined;
}

/** Where anybody has a PIN, a manager has to have one: nobody else could let anybody in again. */
function managerGone(all: readonly StaffMember[], after: StaffMember): Answer | undefined {
  const then = [...all.filter(({ id }) => id !== after.id), after];
  const signIn = then.filter(({ active, pinHash }) => active && pinHash !== '');
  if (signIn.length === 0 && !all.some(({ pinHash }) => pinHash !== '')) return undefined;
  return signIn.some(({ role }) => role === 'manager') ? undefined : refusal('last-manager', ['lastManager']);
}

function unknown(): Answer {
  return refusal('no-person', ['noSuchPerson']);
}
