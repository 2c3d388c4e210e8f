import type { SaleView, TillView } from '../../contract/till-view.ts';
import type { TenderKind } from '../store/screen.ts';

export const tenderKinds: TenderKind[] = ['card', 'cash', 'voucher'];

type Sums = Pick<TillView['totals'], 'refundDue' | 'dueInCash'>;

/**
 * What may go back by a tender now: as it was paid, so the others come first where they have room; what no tender has
 * room for goes back by any. Cash goes back as coins allow.
 */
export function refundBy(kind: TenderKind, room: SaleView['refundRoom'], sums: Sums): number {
  const owed = sums.refundDue;
  const others = tenderKinds.some((other) => other !== kind && room[other] > 0);
  const most = others ? Math.min(owed, Math.max(0, room[kind])) : owed;
  return kind === 'cash' && most === owed && sums.dueInCash < 0 ? -sums.dueInCash : most;
}

/** The tender that Enter gives back by: the one that has something to give. */
export function refundFirst(room: SaleView['refundRoom'], sums: Sums): TenderKind {
  const byRoom = tenderKinds.filter((kind) => room[kind] > 0);
  return [...byRoom, 'cash' as const].find((kind) => refundBy(kind, room, sums) > 0) ?? 'cash';
}
