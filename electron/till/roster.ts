import type { WritableDb } from '../../db/handles.ts';
import { openStaff, type StaffMember, type StaffTable } from '../../db/staff.ts';
import { afterWaiting, type Guard, noFailures } from '../../domain/staff/lockout.ts';
import type { Role } from '../../domain/staff/role.ts';
import { openPins, type Pins } from './pin.ts';

/** Who may stand at the till, and whose PINs have to wait. */
export type Roster = {
  table: StaffTable;
  pins: Pins;
  /** Those who may sign in. Where there is nobody, the till asks nobody and allows everything. */
  people: StaffMember[];
  /** Wrong PINs by person; all that were tried for nobody are under the empty id. */
  guards: Map<string, Guard>;
  /** Those who became inactive since the till began, as they were: a slip can be taken back. */
  left: Map<string, StaffMember>;
  /** Whoever signed in last has to show the PIN again. */
  locked: boolean;
  /** Whoever stands at the till works here no longer, and begins no other sale. */
  leaving: boolean;
  /** Milliseconds that the process has run; no clock of the day moves it. */
  ranMs(): number;
  /** Up to when waiting was counted, and when somebody last touched the till. */
  countedAt: number;
  touchedAt: number;
};

/** The people as the tables have them. */
export function openRoster(db: WritableDb): Roster {
  const table = openStaff(db);
  const ranMs = () => Number(process.hrtime.bigint() / 1_000_000n);
  const [countedAt, touchedAt] = [ranMs(), ranMs()];
  return {
    ...{ table, pins: openPins(db.name), guards: table.guards(), ranMs, countedAt, touchedAt },
    people: signsIn(table),
    left: new Map(),
    locked: false,
    leaving: false,
  };
}

/** Somebody without a PIN cannot stand at the till, and so is not asked whether they do. */
function signsIn(table: StaffTable): StaffMember[] {
  return table.all().filter(({ active, pinHash }) => active && pinHash !== '');
}

/** Takes up what the table says of people now. */
export function rereadPeople(roster: Roster): void {
  roster.people = signsIn(roster.table);
}

type AtTill = { roster: Roster; signedIn: { role: Role } | null };

/** What whoever stands at the till may do; null where nobody has signed in who has to. */
export function roleAt({ roster, signedIn }: AtTill): Role | null {
  if (roster.people.length === 0) return 'manager';
  return roster.locked ? null : (signedIn?.role ?? null);
}

/** How long a person's next PIN still has to wait. */
export function waitOf(roster: Roster, staffId: string): number {
  const guard = roster.guards.get(staffId) ?? noFailures;
  return afterWaiting(guard, roster.ranMs() - roster.countedAt).waitMs;
}

/** Counts what has been waited up to now and keeps it, so that no restart begins the wait anew or ends it. */
export function countWaiting(roster: Roster): void {
  const now = roster.ranMs();
  const waiting = [...roster.guards].filter(([, { waitMs }]) => waitMs > 0);
  const waited = waiting.map(([id, guard]): [string, Guard] => {
    return [id, afterWaiting(guard, now - roster.countedAt)];
  });
  roster.countedAt = now;
  keepGuards(roster, waited);
}

/** Keeps guards in the memory and in the table. */
export function keepGuards({ guards, table }: Roster, some: readonly [staffId: string, Guard][]): void {
  if (some.length === 0) return;
  for (const [id, guard] of some) guards.set(id, guard);
  table.keepGuards(some);
}
