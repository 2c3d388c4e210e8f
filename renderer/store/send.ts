import type { TillCommand } from '../../contract/till-command.ts';
import type { TillReply } from '../../contract/till-view.ts';
import { beep } from '../design/beep.ts';
import { sendCommand } from '../till-client.ts';
import { showCards } from './panel.ts';
import { lastLineId, lineById } from './selectors.ts';
import { money, say, showReply, useTill } from './till.ts';

/** Sends a command and shows the answer; a refusal is shown, said and heard. */
export async function run(command: TillCommand, scanned?: string): Promise<TillReply> {
  const reply = await sendCommand(command);
  showReply(reply, scanned);
  if (reply.ok) showPanel(reply, command.type === 'Scan');
  else beep();
  return reply;
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
  if (line) say(`${line.quantity} ${line.name}, ${money(line.gross)}. Total ${money(due)}.`);
}
