import { growingWhole, push } from './growing.ts';

/** Baskets laid end to end: those of basket `b` are `held` from `starts[b]` to `starts[b + 1]`, each a place in `items`. */
export type PackedBaskets = { items: string[]; starts: Uint32Array; held: Uint32Array };

export type Packing = {
  /** An item that a basket names twice counts once; an empty basket counts for nothing. */
  add(basket: readonly string[]): void;
  /** What was added, in the order in which it was; call it once, at the end. */
  packed(): PackedBaskets;
};

/** Packs any number of baskets into four bytes an item, so that a million of them take no more than some tens of MB. */
export function packBaskets(): Packing {
  const items: string[] = [];
  const places = new Map<string, number>();
  const seenIn: number[] = [];
  const starts = growingWhole();
  const held = growingWhole();
  push(starts, 0);
  const placeOf = (item: string): number => {
    const known = places.get(item);
    if (known !== undefined) return known;
    seenIn.push(-1);
    places.set(item, items.length);
    return items.push(item) - 1;
  };
  return {
    add(basket) {
      if (basket.length === 0) return;
      for (const item of basket) {
        const place = placeOf(item);
        if (seenIn[place] === starts.length) continue;
        seenIn[place] = starts.length;
        push(held, place);
      }
      push(starts, held.length);
    },
    packed: () => ({
      items,
      starts: starts.values.subarray(0, starts.length),
      held: held.values.subarray(0, held.length),
    }),
  };
}
