import type { SuggestionView } from '../../contract/till-view.ts';
import { deafFor, isDeaf } from '../sale/card-slots.ts';
import { accept, decline } from './commands.ts';
import { openInCard, unfold, usePanel } from './panel.ts';
import { cardById } from './selectors.ts';
import { useTill } from './till.ts';

/** The card, unless it has only just come to its place. */
function readyCard(id: string): SuggestionView | undefined {
  const { slots, furtherOpen, furtherSince } = usePanel.getState();
  const now = performance.now();
  const slot = slots.find((place) => place?.id === id);
  const deaf = slot ? isDeaf(slot, now) : !furtherOpen || now - furtherSince < deafFor;
  return deaf ? undefined : cardById(id)(useTill.getState());
}

/** The card with the keys of a place, counted from 0. None while the further ones stand before it. */
export function cardAt(place: number): string | undefined {
  const { slots, furtherOpen } = usePanel.getState();
  return furtherOpen ? undefined : slots[place]?.id;
}

export function addCard(id: string, sku?: string): void {
  if (readyCard(id)) void accept(id, sku);
}

/** *Not now*: first asks what the customer said; the second time declines, with the objection that was answered. */
export function notNow(id: string): void {
  const card = readyCard(id);
  if (!card) return;
  const { opened } = usePanel.getState();
  const asked = opened?.cardId === id && opened.what !== 'choices';
  if (!asked && card.objections.length > 0) {
    openInCard({ cardId: id, what: 'objections' });
    unfold(id);
    return;
  }
  openInCard(null);
  void decline(id, asked && opened.what === 'answer' ? opened.objectionId : undefined);
}

/** Opens the answer to what the customer said. */
export function answer(id: string, objectionId: string): void {
  if (!readyCard(id)) return;
  openInCard({ cardId: id, what: 'answer', objectionId });
  unfold(id);
}

export function showChoices(id: string): void {
  const card = readyCard(id);
  if (!card || card.choices.length < 2) return;
  openInCard({ cardId: id, what: 'choices' });
  unfold(id);
}

/** A digit while a card is open: takes that chip or that choice. Answers whether there was one. */
export function pickInCard(index: number): boolean {
  const { opened } = usePanel.getState();
  const card = opened && cardById(opened.cardId)(useTill.getState());
  if (!opened || !card) return false;
  if (opened.what === 'choices') {
    const choice = card.choices[index];
    if (choice) addCard(card.id, choice.sku);
    return true;
  }
  const objection = card.objections[index];
  if (objection) answer(card.id, objection.id);
  return true;
}
