import type { SuggestionView, TillView } from '../../contract/till-view.ts';
import { deafFor } from '../sale/card-slots.ts';
import { accept, decline } from '../store/advice.ts';
import { usePanel } from '../store/panel.ts';
import { useTill } from '../store/till.ts';

/**
 * The card that stands at the total: the first that is required, or that came with the total. A question or a swap takes
 * too long there. Nothing once money has been taken.
 */
export function totalCard(view: TillView | null, beforeTotal: string[] | null): SuggestionView | undefined {
  if (view?.sale?.state !== 'open' || beforeTotal === null) return undefined;
  const all = [...view.suggestions, ...view.further];
  const isNew = ({ id, kind, replaces }: SuggestionView) =>
    kind !== 'need' && !replaces && !beforeTotal.includes(id);
  return all.find(({ kind }) => kind === 'required') ?? all.find(isNew);
}

const now = () => totalCard(useTill.getState().view, usePanel.getState().beforeTotal);

/** Which card stands there and since when (ms): like every card it is deaf at first. */
let standing = { id: '', since: 0 };

export function totalCardCame(id: string): void {
  standing = { id, since: performance.now() };
}

function ready(): SuggestionView | undefined {
  const card = now();
  return card?.id === standing.id && performance.now() - standing.since >= deafFor ? card : undefined;
}

/** Adds what stands at the total. Answers false where nothing stands there. */
export function addTotalCard(): boolean {
  const card = ready();
  if (card) void accept(card.id);
  return now() !== undefined;
}

/** Not now; of what is required: has one. Answers false where nothing stands there. */
export function waveTotalCard(): boolean {
  const card = ready();
  if (card) void decline(card.id, card.kind === 'required' ? { exit: 'has-one' } : {});
  return now() !== undefined;
}
