import { completeSale, takeTender, undo } from '../store/commands.ts';
import { cardsAppear } from '../store/panel.ts';
import { closePayment, useScreen } from '../store/screen.ts';
import { isPaying, quickCash, totals } from '../store/selectors.ts';
import { money, refuse, useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { cardSaid } from './card.ts';
import { giveBack } from './refund.ts';
import { typedAmount } from './typed-amount.ts';

/** Enter: takes the amount on the screen or gives back what is owed; completes a sale that has been paid in full. */
export function takeAmount(): void {
  if (giveBack()) return;
  const { amount, payment } = useScreen.getState();
  const sums = totals(useTill.getState());
  const due = (payment === 'cash' ? sums?.dueInCash : sums?.due) ?? 0;
  const taken = typedAmount(amount, due);
  if (due === 0) void completeSale();
  else if (taken === undefined)
    refuse({ code: 'no-amount', message: `${words().paying.typeAmount(money(due))}.` });
  else if (payment === 'card') void cardSaid('approved');
  else void takeTender(payment, taken);
}

/** One of the amounts that the customer is likely to hand over, by its place. */
export function takeQuick(place: number): boolean {
  const amount = quickCash(useTill.getState())?.[place];
  if (useScreen.getState().payment !== 'cash' || amount === undefined) return false;
  void takeTender('cash', amount);
  return true;
}

/** Back to the basket, which is open until the first tender. */
export function leavePayment(): void {
  if (!isPaying(useTill.getState())) {
    closePayment();
    cardsAppear();
    return;
  }
  const message = words().paying.begun;
  refuse({ code: 'paying', message });
}

export const takeBack = () => void undo();
