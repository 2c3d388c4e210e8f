import type { TillView } from '../../contract/till-view.ts';
import { actions } from '../../domain/staff/action.ts';
import { permissionFor } from '../../domain/staff/permissions.ts';
import type { Desk } from './desk.ts';
import { roleAt, waitOf } from './roster.ts';

/** Who may stand at the till, who does, and what they may do. */
export function staffView(desk: Desk): Pick<TillView, 'staff' | 'may'> {
  const { roster, signedIn } = desk;
  const role = roleAt(desk);
  const people = roster.people.map(({ id, name, role: own }) => {
    return { id, name, role: own, waitSeconds: Math.ceil(waitOf(roster, id) / 1000) };
  });
  return {
    staff: { signedIn, locked: roster.locked, people },
    may: Object.fromEntries(
      actions.map((action) => [action, role === null ? 'no' : permissionFor(role, action)]),
    ),
  };
}
