import type { WritableDb } from '../../db/handles.ts';
import { openJournal } from '../../db/journal.ts';
import { openStaff, type StaffMember } from '../../db/staff.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';
import type { StaffEntry } from '../import/read-staff.ts';
import { CannotStart } from './cannot-start.ts';
import { hasPepper, isOwnHash, missingPepper, type Pins } from './pin.ts';
import { tellOf } from './tell-staff.ts';

/**
 * Takes the people of a folder's staff.yaml into the database, all or nothing; a folder without one changes nobody, nor does
 * one that says what the last one said. Whoever is in it as before keeps the hash that is there; whoever is no longer in it
 * may not sign in any more. People who were entered at the till stay as they are.
 */
export async function importStaff(db: WritableDb, folder: string, pins: Pins, at: string): Promise<void> {
  const { readStaff } = await import('../import/read-staff.ts');
  const read = readStaff(folder);
  if (!read) return;
  if (!read.ok) throw new CannotStart('staffNotImported', read.problems);
  const table = openStaff(db);
  const text = JSON.stringify(read.staff);
  const peppered = hasPepper(db.name);
  if (peppered && table.fileHash() !== '' && pins.matches(table.fileHash(), text)) return;
  // A pepper that is gone takes its hashes with it: every PIN is set anew.
  const known = table.all().map((member) => {
    return peppered || !isOwnHash(member.pinHash) ? member : { ...member, pinHash: '' };
  });
  const changed = [...changedBy(read.staff, known, pins), ...gone(read.staff, known)];
  const fileHash = pins.hash(text);
  const events = changed.map(({ id, role, active }): TillEvent => {
    return { type: 'v1.StaffChanged', staffId: id, role, active };
  });
  openJournal(db).append(at, events, () => {
    for (const member of changed) {
      tellOf(
        db,
        pins,
        known.find(({ id }) => id === member.id),
        member,
      );
      table.put(member);
    }
    table.keepFileHash(fileHash);
  });
}

/** Throws where PINs are kept that cannot be checked any more. */
export function checkPepper(db: WritableDb): void {
  const kept = openStaff(db)
    .all()
    .some(({ pinHash }) => isOwnHash(pinHash));
  if (kept && !hasPepper(db.name)) throw missingPepper(db.name);
}

function changedBy(staff: readonly StaffEntry[], known: readonly StaffMember[], pins: Pins): StaffMember[] {
  return staff.flatMap(({ pin, ...entry }) => {
    const before = known.find(({ id }) => id === entry.id);
    const samePin = before !== undefined && before.pinHash !== '' && pins.matches(before.pinHash, pin);
    const same = samePin && before.active && isSame(before, entry);
    const pinHash = samePin ? before.pinHash : pins.hash(pin);
    return same ? [] : [{ ...entry, active: true, madeHere: false, pinHash }];
  });
}

function isSame(before: StaffMember, { name, role, badge }: Omit<StaffEntry, 'pin'>): boolean {
  return before.name === name && before.role === role && before.badge === badge;
}

function gone(staff: readonly StaffEntry[], known: readonly StaffMember[]): StaffMember[] {
  return known
    .filter(({ id, active, madeHere }) => active && !madeHere && !staff.some((entry) => entry.id === id))
    .map((member) => ({ ...member, active: false, pinHash: '', badge: '' }));
}
