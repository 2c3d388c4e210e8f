import { isListed } from '../../db/shared-staff.ts';
import type { StaffMember } from '../../db/staff.ts';
import { afterFailure, noFailures } from '../../domain/staff/lockout.ts';
import { commit } from './commit.ts';
import type { Desk } from './desk.ts';
import { type Answer, refusal } from './refusals.ts';
import { countWaiting, keepGuards, rereadPeople, waitOf } from './roster.ts';
import { tellForLong } from './tell-staff.ts';

export type CheckedPin = { ok: true; person: StaffMember } | { ok: false; reply: Answer };

/**
 * Tries a person's PIN. A wrong one is counted and kept before it is answered; too many make the next one wait, and while
 * it waits nothing is tried at all. The answer does not tell a wrong person from a wrong PIN.
 */
export function checkPin(desk: Desk, staffId: string, pin: string): CheckedPin {
  const { roster } = desk;
  const person = roster.people.find(({ id }) => id === staffId);
  const guarded = person?.id ?? '';
  const waitMs = waitOf(roster, guarded);
  if (waitMs > 0) return { ok: false, reply: tooSoon(waitMs) };
  if (person && !roster.pins.canTry(person.pinHash))
    return { ok: false, reply: refusal('no-pepper', ['noPepper']) };
  const failures = roster.guards.get(guarded)?.failures ?? 0;
  if (roster.pins.matches(person?.pinHash, pin) && person) {
    if (failures > 0) keepGuards(roster, [[guarded, noFailures]]);
    return { ok: true, person: shared(desk, person, pin) };
  }
  return { ok: false, reply: countFailure(desk, guarded, failures) };
}

/** A PIN that was right and that only this till could try becomes one that the store's other tills can try too. */
function shared(desk: Desk, person: StaffMember, pin: string): StaffMember {
  const { db, roster } = desk;
  const { pins, table } = roster;
  if (!pins.shares() || pins.isShared(person.pinHash)) return person;
  if (!person.madeHere && !isListed(db, person.id)) return person;
  const after = { ...person, pinHash: pins.hash(pin) };
  db.transaction(() => {
    table.put(after);
    tellForLong(db, pins, after);
  })();
  rereadPeople(roster);
  return after;
}

function countFailure(desk: Desk, staffId: string, before: number): Answer {
  const { roster } = desk;
  countWaiting(roster);
  const guard = afterFailure({ failures: before, waitMs: 0 });
  commit(desk, desk.now(), [], {
    till: [{ type: 'v1.SignInFailed', staffId, failures: guard.failures }],
    alongside: () => roster.table.keepGuards([[staffId, guard]]),
  });
  roster.guards.set(staffId, guard);
  return guard.waitMs > 0 ? tooSoon(guard.waitMs) : refusal('wrong-pin', ['wrongPin']);
}

function tooSoon(waitMs: number): Answer {
  const seconds = Math.ceil(waitMs / 1000);
  return refusal('wait', ['pinsWait', seconds]);
}
