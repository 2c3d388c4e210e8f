import type { Role } from './role.ts';

/** Somebody who works in a store, as its tills tell each other. */
export type SharedPerson = {
  name: string;
  role: Role;
  /** What the badge says after `GWS-`; empty where there is none. */
  badge: string;
  /** By the pepper of the store; empty where there is no PIN that the store's other tills could try. */
  pinHash: string;
  active: boolean;
};

/** Whoever is no longer active keeps a name for past reports, and neither PIN nor badge. */
export function withoutKeys<P extends SharedPerson>(person: P): P {
  return person.active ? person : { ...person, pinHash: '', badge: '' };
}

/**
 * Whether a till would ask for a PIN and no manager could give one: nobody could let anybody in again. `signsIn` says whose
 * PIN can be tried there.
 */
export function shutsOut<P extends SharedPerson>(
  before: readonly P[],
  after: readonly P[],
  signsIn: (person: P) => boolean,
): boolean {
  if (![...before, ...after].some((person) => person.active && signsIn(person))) return false;
  return !after.some((person) => person.active && person.role === 'manager' && signsIn(person));
}
