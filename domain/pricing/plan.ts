import type { Offer, UnitType } from './components.ts';
import { boundOf, sizeOf } from './kinds/every-kind.ts';

/** More states than this and the places of units are no longer followed through several slots. */
const mostStates = 4096;

/**
 * An offer laid out for filling: a list of entries (a type that may go into a slot), walked from the first to the last.
 * The state says what the slots still lack; taking a unit at an entry lowers it by the entry's `stride`.
 */
export type Plan = {
  offer: Offer;
  size: number;
  /** What an application must save beyond its weight, so that of equal savings the fewest applications weigh most. */
  step: number;
  base: number;
  /** How far a saving may be above what the entries are worth. */
  above: number;
  /** How often the basket could fill it at most. */
  mostTimes: number;
  /** The row that counts the applications, or -1 where nothing limits them. */
  limitRow: number;
  entries: number;
  width: number;
  start: number;
  /** By entry. */
  type: Int32Array;
  slot: Int32Array;
  stride: Int32Array;
  states: Int32Array;
  /** By entry: the state that the next slot starts with where this entry is its slot's last one, else -1. */
  leave: Int32Array;
  /** By slot and state: what the slot still lacks. */
  lacks: Int32Array;
  /** By state: how many units were taken, where worth goes by place. */
  taken: Int32Array;
  /** What a unit is worth by entry and place, or by entry alone (`places` 1). */
  worth: Float64Array;
  places: number;
  /** Whether a type may go into more than one slot. */
  overlaps: boolean;
  /** The best that entries from one on are worth in a state, by entry and state; filled anew for each set of duals. */
  table: Float64Array;
};

type Entry = { type: number; slot: number };

/** Lays out an offer. Where worth goes by place, entries go from the cheapest type up; else slot after slot. */
export function planOf(offer: Offer, types: readonly UnitType[]): Plan {
  const size = sizeOf(offer.bundle);
  const { slots } = offer;
  const { base, above, places, worth } = boundOf(offer.bundle.price, size);
  const product = slots.reduce((states, { quantity }) => states * (quantity + 1), 1);
  const byPlace = places && product <= mostStates;
  const priceOf = (type: number) => types[type]?.unitPrice ?? 0;
  const list = slots.flatMap(({ types: reached }, slot): Entry[] => reached.map((type) => ({ type, slot })));
  if (byPlace) list.sort((a, b) => priceOf(a.type) - priceOf(b.type) || a.type - b.type || a.slot - b.slot);
  const width = byPlace ? product : Math.max(...slots.map(({ quantity }) => quantity)) + 1;
  const strides = slots.map((_, slot) =>
    byPlace ? slots.slice(0, slot).reduce((states, { quantity }) => states * (quantity + 1), 1) : 1,
  );
  const need = (slot: number) => slots[slot]?.quantity ?? 0;
  const worthAt = (type: number, place: number) =>
    places && !byPlace ? mostWorth(priceOf(type), size, worth) : worth(priceOf(type), place);
  const placesKept = byPlace ? size : 1;
  const plan: Plan = {
    offer,
    size,
    step: 0,
    mostTimes: Math.min(
      ...slots.map(({ quantity, types: reached }) =>
        Math.floor(reached.reduce((sum, type) => sum + (types[type]?.quantity ?? 0), 0) / quantity),
      ),
    ),
    base,
    above,
    limitRow: -1,
    entries: list.length,
    width,
    start: byPlace ? product - 1 : need(0),
    type: Int32Array.from(list, ({ type }) => type),
    slot: Int32Array.from(list, ({ slot }) => slot),
    stride: Int32Array.from(list, ({ slot }) => strides[slot] ?? 1),
    states: Int32Array.from(list, ({ slot }) => (byPlace ? product : need(slot) + 1)),
    leave: Int32Array.from(list, ({ slot }, entry) => {
      const next = list[entry + 1];
      return byPlace || !next || next.slot === slot ? -1 : need(next.slot);
    }),
    lacks: new Int32Array(slots.length * width),
    taken: new Int32Array(width),
    worth: new Float64Array(list.length * placesKept),
    places: placesKept,
    overlaps: new Set(list.map(({ type }) => type)).size < list.length,
    table: new Float64Array((list.length + 1) * width).fill(Number.NEGATIVE_INFINITY),
  };
  plan.table[list.length * width] = 0;
  for (let state = 0; state < width; state++) {
    let left = 0;
    slots.forEach(({ quantity }, slot) => {
      const lack = byPlace ? Math.floor(state / (strides[slot] ?? 1)) % (quantity + 1) : state;
      plan.lacks[slot * width + state] = lack;
      left += lack;
    });
    plan.taken[state] = byPlace ? size - left : 0;
  }
  list.forEach(({ type }, entry) => {
    for (let place = 0; place < placesKept; place++) {
      plan.worth[entry * placesKept + place] = worthAt(type, place);
    }
  });
  return plan;
}

function mostWorth(
  unitPrice: number,
  size: number,
  worth: (unitPrice: number, place: number) => number,
): number {
  let most = 0;
  for (let place = 0; place < size; place++) most = Math.max(most, worth(unitPrice, place));
  return most;
}
