import type { PlainCommand } from '../../contract/till-command.ts';
import { afterTender } from '../store/commands.ts';
import { useScreen } from '../store/screen.ts';
import { card, currentSale, totals } from '../store/selectors.ts';
import { run } from '../store/send.ts';
import { refuse, showReply, useTill } from '../store/till.ts';
import { sendCommand } from '../till-client.ts';
import { words } from '../words/words.ts';
import { refundBy, refundFirst } from './refund-by.ts';
import { typedAmount } from './typed-amount.ts';

export type Outcome = 'approved' | 'declined' | 'unknown';

/** What the terminal said of the amount on the screen. It is asked for and answered in one step, so one key is enough. */
export async function cardSaid(outcome: Outcome): Promise<void> {
  if (card(useTill.getState())) return answerCard(outcome);
  const command = asking();
  if (command === undefined) return refuse({ code: 'no-amount', message: words().line.noAmount });
  const asked = await sendCommand(command);
  if (asked.ok) await answerCard(outcome);
  else showReply(asked);
}

/** The question to the terminal: the amount that was typed, or what goes back to the card. */
function asking(): PlainCommand | undefined {
  const till = useTill.getState();
  const sums = totals(till);
  const room = currentSale(till)?.refundRoom;
  if (sums && room && sums.refundDue > 0)
    return { type: 'AskCardRefund', amount: refundBy('card', room, sums) };
  const amount = typedAmount(useScreen.getState().amount, sums?.due ?? 0);
  return amount === undefined ? undefined : { type: 'AskCard', amount };
}

async function answerCard(outcome: Outcome): Promise<void> {
  const reply = await run({ type: 'AnswerCard', outcome });
  if (!reply.ok) return;
  if (outcome === 'approved') await afterTender();
  else useScreen.setState({ paymentOpen: true });
}

/** By key: only while a card pays, or is given back to. */
export function cardKey(outcome: Outcome): boolean {
  if (!card(useTill.getState()) && !isCardsTurn()) return false;
  void cardSaid(outcome);
  return true;
}

function isCardsTurn(): boolean {
  const till = useTill.getState();
  const sums = totals(till);
  const room = currentSale(till)?.refundRoom;
  if (sums && room && sums.refundDue > 0) return refundFirst(room, sums) === 'card';
  return useScreen.getState().payment === 'card' && (sums?.due ?? 0) > 0;
}
