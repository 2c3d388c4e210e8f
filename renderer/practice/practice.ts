import { useDay } from '../day/day.ts';
import { beep } from '../design/beep.ts';
import { refresh } from '../staff/sign-in.ts';
import { useReturns } from '../store/returns.ts';
import { clearTheDesk, useScreen } from '../store/screen.ts';
import { refuse, say, showReply } from '../store/till.ts';
import { askMain } from '../till-client.ts';
import { words } from '../words/words.ts';

async function change(on: boolean): Promise<void> {
  const reply = await askMain('practise', { on });
  if (!reply.ok) {
    refuse(reply.refusal);
    beep();
    return;
  }
  useDay.setState(useDay.getInitialState(), true);
  useReturns.setState(useReturns.getInitialState(), true);
  useScreen.setState({ dialog: null });
  clearTheDesk();
  showReply(reply);
  if (reply.view.sale?.state === 'paying') useScreen.setState({ paymentOpen: true });
  await refresh();
  say(on ? words().practice.begun : words().practice.ended);
}

export const enterPractice = () => void change(true);
export const leavePractice = () => void change(false);
