import { createHash } from 'node:crypto';
import type { Role } from '../../domain/staff/role.ts';
import type { Pins } from '../../electron/till/pin.ts';
import { type TestTill, type TestTillParts, till } from './till.ts';

/** Whoever works in a test's shop: one of each role and a second cashier. Their PINs are in `pinOf`. */
export const people: readonly { id: string; name: string; role: Role; badge: string }[] = [
  { id: 'cashier', name: 'Cashier', role: 'cashier', badge: 'C1' },
  { id: 'second-cashier', name: 'Second cashier', role: 'cashier', badge: '' },
  { id: 'supervisor', name: 'Supervisor', role: 'supervisor', badge: 'S1' },
  { id: 'manager', name: 'Manager', role: 'manager', badge: 'M1' },
];

export const pinOf: Readonly<Record<string, string>> = {
  cashier: '713301',
  'second-cashier': '713302',
  supervisor: '713303',
  manager: '713304',
};

/** Hashes at once, and counts how often a PIN was really tried. */
export function quickPins(): Pins & { tried: number } {
  const hash = (pin: string) => createHash('sha256').update(`quick ${pin}`).digest('hex');
  return {
    tried: 0,
    hash,
    isShared: () => false,
    canTry: (kept) => kept !== '',
    shares: () => false,
    matches(kept, pin) {
      this.tried += 1;
      return kept === hash(pin);
    },
  };
}

/** A process clock that only the test moves. */
export type RunClock = { ms: number };

export type StaffedParts = TestTillParts & {
  /** Who is signed in, with a shift open; null for nobody and none. */
  as?: string | null;
  float?: number;
  pins?: Pins;
  ran?: RunClock;
};

/** A till in a shop with staff. On a file that exists the people are those in it, and nobody is signed in by itself. */
export function staffedTill({
  as = 'manager',
  float = 10_000,
  pins = quickPins(),
  ran = { ms: 1_000_000 },
  ...parts
}: StaffedParts): TestTill {
  const own = till(parts);
  const { roster, day } = own.desk;
  const known = roster.people.length > 0;
  for (const person of known ? [] : people)
    roster.table.put({
      ...person,
      pinHash: pins.hash(pinOf[person.id] ?? ''),
      active: true,
      madeHere: false,
    });
  roster.people = roster.table.all();
  roster.pins = pins;
  roster.ranMs = () => ran.ms;
  roster.countedAt = ran.ms;
  roster.touchedAt = ran.ms;
  if (as === null) return own;
  own.do({ type: 'SignIn', staffId: as, pin: pinOf[as] });
  if (day.shifts.every(({ closedSeq }) => closedSeq !== null)) own.do({ type: 'OpenShift', float });
  return own;
}
