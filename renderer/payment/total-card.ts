import type { SuggestionView, TillView } from '../../contract/till-view.ts';
import { isDeaf } from '../sale/card-slots.ts';
import { accept, decline } from '../store/advice.ts';
import { usePanel } from '../store/panel.ts';
import { useTill } from '../store/till.ts';

/**
 * The card that stands at the total: the first that is required, or that came with the total. A question or a swap takes
 * too long there. Nothing once money has been taken.
 */
export function totalCard(view: TillView | null, beforeTotal: string[] | null): SuggestionView | undefined {
  if (view?.sale?.state !== 'open' || beforeTotal === null) return undefined;
  return view.suggestions.find(
    ({ id, kind, replaces }) =>
      kind === 'required' || (kind !== 'need' && !replaces && !beforeTotal.includes(id)),
  );
}

function ready(id: string): SuggestionView | undefined {
  const { beforeTotal, slots } = usePanel.getState();
  const card = totalCard(useTill.getState().view, beforeTotal);
  const slot = slots.find((place) => place?.id === id) ?? null;
  return card?.id === id && !isDeaf(slot, performance.now()) ? card : undefined;
}

export function addTotalCard(id: string): void {
  if (ready(id)) void accept(id);
}

/** Not now; of what is required: has one. */
export function waveTotalCard(id: string): void {
  const card = ready(id);
  if (card) void decline(id, card.kind === 'required' ? { exit: 'has-one' } : {});
}

/** The same by key. Answers false where no card stands. */
export function onTotalCard(act: (id: string) => void): boolean {
  const card = totalCard(useTill.getState().view, usePanel.getState().beforeTotal);
  if (card) act(card.id);
  return card !== undefined;
}
