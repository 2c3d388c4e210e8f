import type { SaleView, TillView } from '../../contract/till-view.ts';
import { afterTender } from '../store/commands.ts';
import type { TenderKind } from '../store/screen.ts';
import { currentSale, totals } from '../store/selectors.ts';
import { run } from '../store/send.ts';
import { useTill } from '../store/till.ts';

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

/** Hands back by a tender all that may go back by it. Answers false where nothing may. */
export function giveBack(kind?: TenderKind): boolean {
  const till = useTill.getState();
  const sums = totals(till);
  const room = currentSale(till)?.refundRoom;
  if (!sums || !room || sums.refundDue === 0) return false;
  const by = kind ?? refundFirst(room, sums);
  const amount = refundBy(by, room, sums);
  if (amount > 0) void refund(by, amount);
  return true;
}

async function refund(kind: TenderKind, amount: number): Promise<void> {
  const reply = await run({ type: 'RefundTender', kind, amount });
  if (reply.ok) await afterTender();
}
