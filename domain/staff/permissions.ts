import type { BasisPoints } from '../money.ts';
import type { Action } from './action.ts';
import type { Role } from './role.ts';

/** `approval`: only with the PIN of somebody whose own answer is `yes`. */
export type Permission = 'yes' | 'approval' | 'no';

const everybody = { cashier: 'yes', supervisor: 'yes', manager: 'yes' } as const;
const withApproval = { cashier: 'approval', supervisor: 'yes', manager: 'yes' } as const;
const managers = { cashier: 'no', supervisor: 'approval', manager: 'yes' } as const;

/** Who may do what; one row an action. */
export const permissions: Readonly<Record<Action, Readonly<Record<Role, Permission>>>> = {
  sell: everybody,
  hold: everybody,
  'void-line': everybody,
  'void-sale': withApproval,
  'override-price': withApproval,
  discount: everybody,
  return: everybody,
  'return-without-receipt': withApproval,
  reprint: everybody,
  invoice: everybody,
  'open-shift': everybody,
  'close-shift': everybody,
  'move-cash': withApproval,
  'open-drawer': withApproval,
  'x-report': withApproval,
  'close-day': withApproval,
  customers: everybody,
  'erase-customer': managers,
  'advice-record': managers,
  practice: everybody,
  'edit-price-book': managers,
  'effect-report': managers,
  settings: managers,
  staff: managers,
  enrol: managers,
};

/** The largest part of a price that a role may take off without another's approval. */
export const discountLimits: Readonly<Record<Role, BasisPoints>> = {
  cashier: 1_000,
  supervisor: 3_000,
  manager: 10_000,
};

/** What a role may do; a discount of `part` of the price by its limit. */
export function permissionFor(role: Role, action: Action, part: BasisPoints = 0): Permission {
  const permission = permissions[action][role];
  if (action !== 'discount' || part <= discountLimits[role]) return permission;
  return role === 'manager' ? 'no' : 'approval';
}
