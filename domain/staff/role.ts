/** What somebody may do at the till; each may do what the one before may. */
export const roles = ['cashier', 'supervisor', 'manager'] as const;
export type Role = (typeof roles)[number];

/** Whether one role stands at or above another. */
export function isAtLeast(role: Role, wanted: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(wanted);
}
