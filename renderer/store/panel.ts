import { create } from 'zustand';
import { placeCards, type Slot } from '../sale/card-slots.ts';

/** What is open inside a card: what the customer may say, one answer to it, or the other choices. */
export type Opened =
  | { cardId: string; what: 'objections' }
  | { cardId: string; what: 'answer'; objectionId: string }
  | { cardId: string; what: 'choices' };

type PanelState = {
  slots: Slot[];
  opened: Opened | null;
  /** The short third card, opened to its full size. */
  unfoldedId: string | null;
  /** The rest, for whoever asks. */
  furtherOpen: boolean;
  furtherSince: number;
};

export const usePanel = create<PanelState>()(() => ({
  slots: [null, null, null],
  opened: null,
  unfoldedId: null,
  furtherOpen: false,
  furtherSince: 0,
}));

/** Brings the panel in line with the cards that the till shows now. */
export function showCards(ids: string[], closeUp: boolean, all: string[]): void {
  usePanel.setState(({ slots, opened, unfoldedId, furtherOpen }) => ({
    slots: placeCards(slots, ids, performance.now(), closeUp),
    opened: opened && all.includes(opened.cardId) ? opened : null,
    unfoldedId: unfoldedId && ids.includes(unfoldedId) ? unfoldedId : null,
    furtherOpen: furtherOpen && !closeUp && all.length > ids.length,
  }));
}

/** The panel comes back into sight, as after a payment that was called off: every card is new to the hand. */
export function cardsAppear(): void {
  const since = performance.now();
  usePanel.setState(({ slots }) => ({
    slots: slots.map((slot) => slot && { ...slot, since }),
    opened: null,
  }));
}

export const openInCard = (opened: Opened | null) => usePanel.setState({ opened });
export const unfold = (unfoldedId: string | null) => usePanel.setState({ unfoldedId });

/** Opens the further cards, or goes back to the first three: either way they are new to the hand. */
export function toggleFurther(): void {
  cardsAppear();
  usePanel.setState(({ furtherOpen }) => ({ furtherOpen: !furtherOpen, furtherSince: performance.now() }));
}
