import { millisecondsBetween } from '../day.ts';
import type { Money } from '../money.ts';
import type { RequiredExit, SaleEvent, ShownSuggestion, WithheldSuggestion } from './events.ts';
import { fold } from './fold.ts';
import type { Sale, SuggestionOutcome } from './sale.ts';

/** An event with the time at which the journal took it, UTC. */
export type TimedEvent = { at: string; event: SaleEvent };

/** What became of one suggestion in one sale. What a control sale kept back was never shown, so it has no more than names. */
export type Outcome = {
  suggestion: ShownSuggestion | WithheldSuggestion;
  outcome: SuggestionOutcome | 'withheld';
  /** Whether others waited when it was shown. */
  queue: boolean;
  shownAt: string | null;
  /** How long it stood on the panel, all times together. */
  seconds: number;
  objectionId: string | null;
  exit: RequiredExit | null;
  answerId: string | null;
  answeredAt: string | null;
  acceptedSku: string | null;
  /** Units that came in by it. */
  quantity: number;
  commission: Money;
};

/** How a sale ended, with what became of each of its suggestions. An answer that was undone does not count. */
export type Ending = { sale: Sale; outcomes: Outcome[] };

/** One suggestion's time on the panel; `since` while it stands there. */
type Showing = {
  suggestion: ShownSuggestion;
  queue: boolean;
  shownAt: string;
  since: string | null;
  spent: number;
};

type Answer = Extract<
  SaleEvent,
  { type: 'v1.SuggestionAccepted' | 'v1.SuggestionDeclined' | 'v1.NeedAnswered' }
>;

/** The ending of a sale from all of its events in order, or null where they make none. */
export function endingOf(events: readonly TimedEvent[]): Ending | null {
  let sale: Sale | null = null;
  const steps: TimedEvent[] = [];
  const showings = new Map<string, Showing>();
  const withheld: WithheldSuggestion[] = [];
  for (const timed of events) {
    const before: Sale | null = sale;
    sale = fold(before, timed.event);
    keepSteps(steps, timed, before, sale);
    if (sale) watchPanel(showings, timed, sale);
    if (timed.event.type === 'v1.SuggestionsWithheld') withheld.push(...timed.event.suggestions);
  }
  if (!sale) return null;
  const ended = sale;
  const shown = [...showings.values()].map((showing) => outcomeOf(showing, ended, steps));
  return { sale, outcomes: [...shown, ...withheld.map((one) => keptBack(one, ended))] };
}

/** Every step that an undo could still take back stands; one that was taken back never happened. */
function keepSteps(steps: TimedEvent[], timed: TimedEvent, before: Sale | null, after: Sale | null): void {
  if (timed.event.type === 'v1.StepUndone') steps.pop();
  else if (before && after?.past?.before === before) steps.push(timed);
}

function watchPanel(showings: Map<string, Showing>, { at, event }: TimedEvent, { queue }: Sale): void {
  if (event.type === 'v1.SuggestionsShown') {
    for (const suggestion of event.suggestions) {
      const known = showings.get(suggestion.id) ?? { suggestion, queue, shownAt: at, since: null, spent: 0 };
      showings.set(suggestion.id, { ...known, since: known.since ?? at });
    }
  }
  if (event.type === 'v1.SuggestionsHidden')
    for (const id of event.suggestionIds) takeOff(showings.get(id), at);
  if (event.type === 'v1.SaleCompleted' || event.type === 'v1.SaleVoided')
    for (const showing of showings.values()) takeOff(showing, at);
}

function takeOff(showing: Showing | undefined, at: string): void {
  if (!showing?.since) return;
  // A clock that went back must not take time away.
  showing.spent += Math.max(0, millisecondsBetween(showing.since, at));
  showing.since = null;
}

function outcomeOf(showing: Showing, sale: Sale, steps: readonly TimedEvent[]): Outcome {
  const { suggestion, queue, shownAt, spent } = showing;
  const answers = steps.filter(({ event }) => isAnswer(event) && event.suggestionId === suggestion.id);
  const last = answers.at(-1);
  // A no after a yes: what was accepted is out of the basket again.
  const stands = last?.event.type === 'v1.SuggestionAccepted' ? answers : [];
  const yes = stands.flatMap(({ event }) => (event.type === 'v1.SuggestionAccepted' ? [event] : []));
  return {
    suggestion,
    outcome: sale.suggestions[suggestion.id] ?? 'shown',
    ...{ queue, shownAt, seconds: Math.round(spent / 1_000) },
    ...wordsOf(last?.event),
    answeredAt: last?.at ?? null,
    acceptedSku: yes.at(-1)?.units.sku ?? null,
    quantity: yes.reduce((sum, { units }) => sum + units.quantity, 0),
    commission: yes.reduce((sum, { commission = 0 }) => sum + commission, 0),
  };
}

function isAnswer(event: SaleEvent): event is Answer {
  return /^v1\.(SuggestionAccepted|SuggestionDeclined|NeedAnswered)$/.test(event.type);
}

function wordsOf(event: SaleEvent | undefined): Pick<Outcome, 'objectionId' | 'exit' | 'answerId'> {
  return {
    objectionId: (event && 'objectionId' in event && event.objectionId) || null,
    exit: (event && 'exit' in event && event.exit) || null,
    answerId: event && 'answerId' in event ? event.answerId : null,
  };
}

function keptBack(suggestion: WithheldSuggestion, { queue }: Sale): Outcome {
  return {
    suggestion,
    outcome: 'withheld',
    queue,
    ...{ shownAt: null, seconds: 0, objectionId: null, exit: null, answerId: null, answeredAt: null },
    ...{ acceptedSku: null, quantity: 0, commission: 0 },
  };
}
