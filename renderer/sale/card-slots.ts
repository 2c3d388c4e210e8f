/** A place on the panel and the card that has it. `since`: when the card came there (ms). */
export type Slot = { id: string; since: number } | null;

/** A hand in motion accepts nothing by mistake: a card is deaf for this long after it came to its place. */
export const deafFor = 300;

export const isDeaf = (slot: Slot, now: number) => slot === null || now - slot.since < deafFor;

/**
 * Gives cards their places. A card keeps its place, and so its keys, while it stands; newcomers fill what is free in
 * their order. Only with `closeUp` (a scan: the hand is at the scanner) do cards move up into places left empty.
 */
export function placeCards(slots: Slot[], ids: string[], now: number, closeUp: boolean): Slot[] {
  const standing = slots.map((slot) => (slot && ids.includes(slot.id) ? slot : null));
  const kept = closeUp ? movedUp(standing, now) : standing;
  const newcomers = ids.filter((id) => !kept.some((slot) => slot?.id === id));
  return kept.map((slot) => {
    if (slot) return slot;
    const id = newcomers.shift();
    return id === undefined ? null : { id, since: now };
  });
}

function movedUp(slots: Slot[], now: number): Slot[] {
  const cards = slots.filter((slot) => slot !== null);
  return slots.map((before, index) => {
    const card = cards[index];
    if (!card) return null;
    return card === before ? card : { ...card, since: now };
  });
}
