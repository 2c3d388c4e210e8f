import { afterTender } from '../store/commands.ts';
import type { TenderKind } from '../store/screen.ts';
import { currentSale, totals } from '../store/selectors.ts';
import { run } from '../store/send.ts';
import { useTill } from '../store/till.ts';
import { cardSaid } from './card.ts';
import { refundBy, refundFirst } from './refund-by.ts';

/** Hands back by a tender all that may go back by it. Answers false where nothing may. */
export function giveBack(kind?: TenderKind): boolean {
  const till = useTill.getState();
  const sums = totals(till);
  const room = currentSale(till)?.refundRoom;
  if (!sums || !room || sums.refundDue === 0) return false;
  const by = kind ?? refundFirst(room, sums);
  const amount = refundBy(by, room, sums);
  if (amount > 0) void (by === 'card' ? cardSaid('approved') : refund(by, amount));
  return true;
}

async function refund(kind: TenderKind, amount: number): Promise<void> {
  const reply = await run({ type: 'RefundTender', kind, amount });
  if (reply.ok) await afterTender();
}
