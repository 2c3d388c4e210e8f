import { afterTender } from '../store/commands.ts';
import { useScreen } from '../store/screen.ts';
import { card, totals } from '../store/selectors.ts';
import { run } from '../store/send.ts';
import { refuse, showReply, useTill } from '../store/till.ts';
import { sendCommand } from '../till-client.ts';
import { words } from '../words/words.ts';
import { typedAmount } from './typed-amount.ts';

export type Outcome = 'approved' | 'declined' | 'unknown';

/** What the terminal said of the amount on the screen. It is asked for and answered in one step, so one key is enough. */
export async function cardSaid(outcome: Outcome): Promise<void> {
  const till = useTill.getState();
  if (card(till)) return answerCard(outcome);
  const amount = typedAmount(useScreen.getState().amount, totals(till)?.due ?? 0);
  if (amount === undefined) return refuse({ code: 'no-amount', message: words().line.noAmount });
  const asked = await sendCommand({ type: 'AskCard', amount });
  if (asked.ok) await answerCard(outcome);
  else showReply(asked);
}

async function answerCard(outcome: Outcome): Promise<void> {
  const reply = await run({ type: 'AnswerCard', outcome });
  if (!reply.ok) return;
  if (outcome === 'approved') await afterTender();
  else useScreen.setState({ paymentOpen: true });
}

/** By key: only while a card pays. */
export function cardKey(outcome: Outcome): boolean {
  const till = useTill.getState();
  if (!card(till) && (useScreen.getState().payment !== 'card' || !totals(till)?.due)) return false;
  void cardSaid(outcome);
  return true;
}
