import { describe, expect, test } from 'vitest';
import type { Slot } from '../../../renderer/sale/card-slots.ts';
import { deafFor, isDeaf, placeCards } from '../../../renderer/sale/card-slots.ts';

const empty: Slot[] = [null, null, null];
const ids = (slots: Slot[]) => slots.map((slot) => slot?.id ?? null);

describe('a card', () => {
  test('comes to the first free place, in order of rank', () => {
    expect(ids(placeCards(empty, ['cable', 'ink'], 0, true))).toEqual(['cable', 'ink', null]);
  });

  test('keeps its place while it stands, even when a better one comes', () => {
    const before = placeCards(empty, ['paper'], 0, true);
    const after = placeCards(before, ['cable', 'paper'], 1_000, true);
    expect(ids(after)).toEqual(['paper', 'cable', null]);
    expect(after[0]).toBe(before[0]);
  });

  test('stays below a place left empty until the next scan, then moves up', () => {
    const before = placeCards(empty, ['cable', 'ink'], 0, true);
    const answered = placeCards(before, ['ink'], 1_000, false);
    expect(ids(answered)).toEqual([null, 'ink', null]);
    const scanned = placeCards(answered, ['ink'], 2_000, true);
    expect(scanned).toEqual([{ id: 'ink', since: 2_000 }, null, null]);
  });

  test('fills the place of one that was answered', () => {
    const before = placeCards(empty, ['cable', 'ink', 'paper'], 0, true);
    expect(ids(placeCards(before, ['ink', 'paper', 'tray'], 500, false))).toEqual(['tray', 'ink', 'paper']);
  });

  test('is deaf for as long as a hand may still be aiming at what was there before', () => {
    const slots = placeCards(empty, ['cable'], 1_000, true);
    expect(isDeaf(slots[0] ?? null, 1_000 + deafFor - 1)).toBe(true);
    expect(isDeaf(slots[0] ?? null, 1_000 + deafFor)).toBe(false);
    expect(isDeaf(null, 5_000)).toBe(true);
  });
});
