import { create } from 'zustand';
import { placeCards, type Slot } from '../sale/card-slots.ts';

/**
 * What is open inside a card: what the customer may say, one answer to it, the other choices, the ways out of what is
 * required, the question before a swap, a need whose answers have keys, what may be heard without asking, or why the card
 * stands where it stands.
 */
export type Opened =
  | { cardId: string; what: 'objections' | 'choices' | 'exits' | 'need' | 'heard' | 'because' }
  | { cardId: string; what: 'answer'; objectionId: string }
  | { cardId: string; what: 'swap'; objectionId?: string };

/** What the panel shows: its cards, the rest of them for whoever asks, or what is left unsaid and why. */
export type PanelSide = 'cards' | 'further' | 'quiet';

type PanelState = {
  slots: Slot[];
  opened: Opened | null;
  /** The short third card, opened to its full size. */
  unfoldedId: string | null;
  side: PanelSide;
  sideSince: number;
  /** The cards that were there before the total was asked for; null until it is. */
  beforeTotal: string[] | null;
};

export const usePanel = create<PanelState>()(() => ({
  slots: [null, null, null],
  opened: null,
  unfoldedId: null,
  side: 'cards',
  sideSince: 0,
  beforeTotal: null,
}));

type Shown = {
  /** The cards of the panel, in order. */
  ids: string[];
  /** How many there are besides, and how much is left unsaid. */
  further: string[];
  quiet: number;
};

/** Brings the panel in line with what the till shows now. A scan closes up the cards and turns the panel back to them. */
export function showCards({ ids, further, quiet }: Shown, scanned: boolean): void {
  const all = [...ids, ...further];
  const rest = { cards: 1, further: further.length, quiet };
  usePanel.setState(({ slots, opened, unfoldedId, side, beforeTotal }) => ({
    slots: placeCards(withRoomFor(slots, ids), ids, performance.now(), scanned),
    opened: opened && all.includes(opened.cardId) ? opened : null,
    unfoldedId: unfoldedId && ids.includes(unfoldedId) ? unfoldedId : null,
    side: scanned || rest[side] === 0 ? 'cards' : side,
    beforeTotal: scanned ? null : beforeTotal,
  }));
}

/** Three places, and more where the store wants more cards. */
const withRoomFor = (slots: Slot[], ids: string[]): Slot[] =>
  Array.from({ length: Math.max(3, ids.length) }, (_, place) => slots[place] ?? null);

/** The panel comes back into sight, as after a payment that was called off: every card is new to the hand. */
export function cardsAppear(): void {
  const since = performance.now();
  usePanel.setState(({ slots }) => ({
    slots: slots.map((slot) => slot && { ...slot, since }),
    opened: null,
  }));
}

/** Remembers which cards there were before the total; a second asking without a scan between changes nothing. */
export const rememberBeforeTotal = (ids: string[]) =>
  usePanel.setState(({ beforeTotal }) => ({ beforeTotal: beforeTotal ?? ids }));

export const openInCard = (opened: Opened | null) => usePanel.setState({ opened });
export const unfold = (unfoldedId: string | null) => usePanel.setState({ unfoldedId });

/** Turns the panel to another side, or back to the cards: either way they are new to the hand. */
export function turnPanel(to: 'further' | 'quiet'): void {
  cardsAppear();
  usePanel.setState(({ side }) => ({ side: side === to ? 'cards' : to, sideSince: performance.now() }));
}

export const showPanelCards = () => {
  cardsAppear();
  usePanel.setState({ side: 'cards' });
};
