import type { Bundle } from './bundle.ts';

/** Whether a bundle may be sold: not before it is published, not before its first day, not after its last. */
export type BundleState = 'draft' | 'scheduled' | 'running' | 'ended';

/** The state on a day of the store, YYYY-MM-DD. */
export function stateOn({ state, from = '', until = '9999-12-31' }: Bundle, day: string): BundleState {
  if (state === 'draft') return 'draft';
  if (until < day) return 'ended';
  return day < from ? 'scheduled' : 'running';
}
