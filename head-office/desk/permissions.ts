import { type DeskAction, type DeskRole, deskAction } from '../../contract/office-page.ts';

const everybody: readonly DeskRole[] = ['viewer', 'operator', 'admin'];

/** Who may do what on the page; one row an action. */
export const permissions: Readonly<Record<DeskAction, readonly DeskRole[]>> = {
  look: everybody,
  settle: ['operator', 'admin'],
  enrol: ['operator', 'admin'],
  revoke: ['admin'],
};

export const allows = (role: DeskRole, action: DeskAction): boolean => permissions[action].includes(role);

/** All that a role may do. */
export const allowedTo = (role: DeskRole): DeskAction[] =>
  deskAction.options.filter((action) => allows(role, action));
