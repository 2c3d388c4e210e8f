import type { PlainCommand } from '../../contract/till-command.ts';
import type { TillReply } from '../../contract/till-reply.ts';
import { beep } from '../design/beep.ts';
import { refuse, showView } from '../store/till.ts';
import { sendCommand } from '../till-client.ts';

type Answered = Extract<TillReply, { ok: true }>;

/** Asks the till something; what it refuses is shown and heard, and answers undefined. */
export async function askTill(command: PlainCommand): Promise<Answered | undefined> {
  const reply = await sendCommand(command);
  if (reply.ok) {
    showView(reply.view);
    return reply;
  }
  beep();
  refuse(reply.refusal);
  return undefined;
}

/** Asks on the way, as somebody types: a refusal is no news then. */
export async function askQuietly(command: PlainCommand): Promise<TillReply> {
  const reply = await sendCommand(command);
  if (reply.ok) showView(reply.view);
  return reply;
}
