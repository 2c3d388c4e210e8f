import type { PlainCommand } from '../../contract/till-command.ts';
import type { TillReply } from '../../contract/till-reply.ts';
import { beep } from '../design/beep.ts';
import { sendCommand } from '../till-client.ts';
import { words } from '../words/words.ts';
import { badgeApproves, letThrough } from './approval.ts';
import { openCheck } from './check-form.ts';
import { waitForPrice } from './open-price.ts';
import { showCards } from './panel.ts';
import { lastLineId, lineById } from './selectors.ts';
import { money, say, showReply, useTill } from './till.ts';

/**
 * Sends a command and shows the answer; a refusal is shown, said and heard. What the till refuses only until something
 * else is done (an approval, a price, a check) is asked for in its own dialog instead.
 */
export async function run(command: PlainCommand, scanned?: string): Promise<TillReply> {
  const reply = await letThrough(command, await sendCommand(command));
  if (!reply.ok && isAskedFor(command, reply)) return reply;
  showReply(reply, scanned);
  if (reply.ok) showPanel(reply, command.type === 'Scan');
  else beep();
  return reply;
}

function isAskedFor(command: PlainCommand, reply: TillReply & { ok: false }): boolean {
  const { code, message, approval } = reply.refusal;
  if (code === 'check-first') openCheck(null);
  if (code === 'price-needed' && command.type === 'Scan') {
    beep();
    waitForPrice(command, message);
    return true;
  }
  return code === 'check-first' || (code === 'needs-approval' && !!approval) || badgeApproves(reply);
}

function showPanel({ view }: TillReply & { ok: true }, scanned: boolean): void {
  const ids = view.suggestions.map((card) => card.id);
  const further = view.further.map((card) => card.id);
  showCards({ ids, further, quiet: view.quiet.length }, scanned);
}

/** Says the line that was scanned or added last, and the total. */
export function sayLine(): void {
  const state = useTill.getState();
  const line = lineById(lastLineId(state))(state);
  const due = state.view?.totals.due ?? 0;
  if (line) say(words().said.line(line.quantity, line.name, money(line.gross), money(due)));
}
