import type { TillCommand } from '../../contract/till-command.ts';
import { words } from '../words/words.ts';
import { rememberBeforeTotal } from './panel.ts';
import { currentSale, further, inQueue, suggestions } from './selectors.ts';
import { run, sayLine } from './send.ts';
import { say, useTill } from './till.ts';

type Yes = { sku?: string | undefined; objectionId?: string | undefined; swap?: boolean | undefined };

/** Adds what a card offers, or one of its choices, with what the customer said before the yes. */
export async function accept(suggestionId: string, { sku, objectionId, swap }: Yes = {}): Promise<void> {
  const reply = await run({
    type: 'AcceptSuggestion',
    suggestionId,
    ...(sku !== undefined && { sku }),
    ...(objectionId !== undefined && { objectionId }),
    ...(swap && { swap }),
  });
  if (reply.ok) sayLine();
}

type No = Pick<Extract<TillCommand, { type: 'DeclineSuggestion' }>, 'objectionId' | 'exit'>;

/** Puts a card away for this sale, with what the customer said. */
export async function decline(suggestionId: string, why: No = {}): Promise<void> {
  await run({ type: 'DeclineSuggestion', suggestionId, ...why });
}

export async function answerNeed(suggestionId: string, answerId: string): Promise<void> {
  await run({ type: 'AnswerNeed', suggestionId, answerId });
}

/** Tells the till that the total was asked for; payment goes on meanwhile. */
export async function askTotal(): Promise<void> {
  const state = useTill.getState();
  if (currentSale(state)?.state !== 'open') return;
  rememberBeforeTotal([...suggestions(state), ...further(state)].map(({ id }) => id));
  await run({ type: 'AskTotal' });
}

export type QueueMode = 'on' | 'off' | 'auto';

export async function setQueue(mode: QueueMode): Promise<void> {
  const reply = await run({ type: 'SetQueue', mode });
  if (reply.ok) say(inQueue(useTill.getState()) ? words().said.queue : words().said.noQueue);
}

/** Others wait, or no longer. */
export const toggleQueue = () => void setQueue(inQueue(useTill.getState()) ? 'off' : 'on');
