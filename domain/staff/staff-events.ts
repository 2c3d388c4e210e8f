import type { Action } from './action.ts';
import type { Role } from './role.ts';

/** Who stood at the till, and who answered for what; people are in it by their ids alone. */
export type StaffEvent =
  | { type: 'v1.SignedIn'; staffId: string; role: Role }
  | { type: 'v1.SignedOut'; staffId: string; why: 'hand' | 'idle' | 'switch' }
  | { type: 'v1.SignInFailed'; staffId: string; failures: number }
  /** Comes just before the events of the action that it let through. */
  | {
      type: 'v1.Approved';
      action: Action;
      actor: string;
      approver: string;
      reason: string | null;
      /** The amount, price or state that the action changes, in words. */
      before: string;
      after: string;
    }
  | { type: 'v1.StaffChanged'; staffId: string; role: Role; active: boolean };
