import type { PlainCommand, TillCommand } from '../../contract/till-command.ts';
import type { StaffMember } from '../../db/staff.ts';
import { readOwnCode } from '../../domain/codes/own-code.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';
import { isTillOnly } from './authorise-command.ts';
import { checkPin } from './check-pin.ts';
import { commit } from './commit.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { isSelling } from './facts.ts';
import { type Answer, refusal } from './refusals.ts';
import { countWaiting, roleAt } from './roster.ts';

const nobody = () => refusal('no-staff', ['noStaff']);

/** Puts somebody at the till by their PIN; the sale on the counter stays. */
export function signIn(desk: Desk, { staffId, pin }: Extract<PlainCommand, { type: 'SignIn' }>): Answer {
  if (desk.roster.people.length === 0) return nobody();
  const checked = checkPin(desk, staffId, pin);
  if (!checked.ok) return checked.reply;
  admit(desk, checked.person);
  return { ok: true, view: currentView(desk) };
}

/** Puts somebody at the till whose PIN was right. */
export function admit(desk: Desk, { id, name, role }: StaffMember): void {
  const leaves: TillEvent[] =
    desk.signedIn && !desk.roster.locked
      ? [{ type: 'v1.SignedOut', staffId: desk.signedIn.id, why: 'switch' }]
      : [];
  commit(desk, desk.now(), [], { till: [...leaves, { type: 'v1.SignedIn', staffId: id, role }] });
  desk.signedIn = { id, name, role };
  desk.roster.locked = false;
  desk.roster.leaving = false;
}

/** Takes whoever is there away from the till. */
export function signOut(desk: Desk): Answer {
  if (desk.roster.people.length === 0) return nobody();
  leave(desk, 'hand');
  desk.signedIn = null;
  return { ok: true, view: currentView(desk) };
}

/** Asks whoever is there for the PIN again before anything else is done. */
export function lockTill(desk: Desk): Answer {
  if (desk.roster.people.length === 0) return nobody();
  leave(desk, 'hand');
  desk.roster.locked = true;
  return { ok: true, view: currentView(desk) };
}

/** Takes whoever works here no longer away from the till before they begin another sale; never out of one. */
export function leaveBeforeSale(desk: Desk, command: TillCommand): void {
  if (!desk.roster.leaving || !desk.signedIn || isSelling(desk)) return;
  if (command.type === 'WithApproval' ? isTillOnly(command.command) : isTillOnly(command)) return;
  const staffId = desk.signedIn.id;
  const events: TillEvent[] = desk.roster.locked ? [] : [{ type: 'v1.SignedOut', staffId, why: 'switch' }];
  commit(desk, desk.now(), [], { till: events });
  desk.signedIn = null;
  desk.roster.leaving = false;
}

/** Refuses everything but a sign-in and a look while nobody stands at the till who has to. */
export function signInFirst(desk: Desk, { type }: TillCommand): Answer | undefined {
  if (roleAt(desk) !== null || type === 'SignIn' || type === 'View') return undefined;
  return refusal('sign-in', [desk.roster.locked ? 'lockedTill' : 'nobodySignedIn']);
}

/** Whose badge was scanned, so that the screen can ask for their PIN; a badge alone opens nothing. */
export function badgeScanned({ roster }: Desk, command: TillCommand): Answer | undefined {
  const code = command.type === 'Scan' ? readOwnCode(command.code) : undefined;
  if (code === undefined || code === 'torn' || code.kind !== 'staff') return undefined;
  const person = roster.people.find(({ badge }) => badge !== '' && badge === code.badge);
  if (!person) return refusal('unknown-badge', ['strangeBadge']);
  const { id, name, role } = person;
  return refusal('badge', ['pinOf', name], { action: 'sign-in', people: [{ id, name, role }] });
}

/**
 * Lets a second pass: waiting PINs wait less, and a till that nobody touches locks itself. Answers whether it did. Never
 * throws; what cannot be written now is tried again with the next one.
 */
export function tick(desk: Desk): boolean {
  try {
    countWaiting(desk.roster);
    const { touchedAt, ranMs } = desk.roster;
    const { lockAfterSeconds } = desk.priceBook.store.security;
    const idle = lockAfterSeconds > 0 && ranMs() - touchedAt >= lockAfterSeconds * 1000;
    if (!idle || !desk.signedIn || desk.roster.locked) return false;
    leave(desk, 'idle');
    desk.roster.locked = true;
    return true;
  } catch (error) {
    console.error('The till could not count a second.', error);
    return false;
  }
}

function leave(desk: Desk, why: 'hand' | 'idle'): void {
  if (!desk.signedIn || desk.roster.locked) return;
  const staffId = desk.signedIn.id;
  commit(desk, desk.now(), [], { till: [{ type: 'v1.SignedOut', staffId, why }] });
}
