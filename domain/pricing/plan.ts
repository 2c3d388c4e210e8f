import type { Offer, UnitType } from './components.ts';
import { boundOf, sizeOf } from './kinds/every-kind.ts';
import type { Bound } from './kinds/kind.ts';

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
  type: number[];
  slot: number[];
  stride: number[];
  states: number[];
  /** By entry: the state that the next slot starts with where this entry is its slot's last one, else -1. */
  leave: number[];
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

/** In which order entries go, and how many numbers say what their slots lack. */
type Layout = { entries: Entry[]; strides: number[]; width: number; start: number };

/** Lays out an offer. Where worth goes by place, entries go from the cheapest type up; else slot after slot. */
export function planOf(offer: Offer, types: readonly UnitType[]): Plan {
  const { slots, bundle } = offer;
  const size = sizeOf(bundle);
  const { base, above, places: byPlace, worth } = boundOf(bundle.price, size);
  const product = slots.reduce((states, { quantity }) => states * (quantity + 1), 1);
  const places = byPlace && product <= mostStates ? size : 1;
  const layout = places > 1 ? byPrice(offer, types) : bySlot(offer);
  const { entries, strides, width, start } = layout;
  const worthAt = byPlace && places === 1 ? mostWorth(worth, size) : worth;
  const need = (slot: number) => slots[slot]?.quantity ?? 0;
  return {
    ...{ offer, size, base, above, width, start, places },
    step: 0,
    mostTimes: Math.min(...slots.map((slot) => timesOf(slot, types))),
    limitRow: -1,
    entries: entries.length,
    type: entries.map(({ type }) => type),
    slot: entries.map(({ slot }) => slot),
    stride: entries.map(({ slot }) => strides[slot] ?? 1),
    states: entries.map(({ slot }) => (places > 1 ? width : need(slot) + 1)),
    leave: entries.map(({ slot }, entry) => {
      const next = entries[entry + 1];
      return places > 1 || !next || next.slot === slot ? -1 : need(next.slot);
    }),
    ...lackingOf(offer, layout, places, size),
    worth: worthsOf(entries, types, places, worthAt),
    overlaps: new Set(entries.map(({ type }) => type)).size < entries.length,
    table: tableOf(entries.length, width),
  };
}

function worthsOf(
  entries: readonly Entry[],
  types: readonly UnitType[],
  places: number,
  worth: Bound['worth'],
): Float64Array {
  const worths = new Float64Array(entries.length * places);
  entries.forEach(({ type }, entry) => {
    const { unitPrice } = types[type] as UnitType;
    for (let place = 0; place < places; place++) worths[entry * places + place] = worth(unitPrice, place);
  });
  return worths;
}

function bySlot({ slots }: Offer): Layout {
  return {
    entries: slots.flatMap(({ types }, slot) => types.map((type) => ({ type, slot }))),
    strides: slots.map(() => 1),
    width: Math.max(...slots.map(({ quantity }) => quantity)) + 1,
    start: slots[0]?.quantity ?? 0,
  };
}

/** The states count what each slot lacks as digits of one number. */
function byPrice(offer: Offer, types: readonly UnitType[]): Layout {
  const priceOf = ({ type }: Entry) => types[type]?.unitPrice ?? 0;
  const { entries } = bySlot(offer);
  entries.sort((a, b) => priceOf(a) - priceOf(b) || a.type - b.type || a.slot - b.slot);
  let width = 1;
  const strides = offer.slots.map(({ quantity }) => {
    const stride = width;
    width *= quantity + 1;
    return stride;
  });
  return { entries, strides, width, start: width - 1 };
}

/** By slot and state what the slot lacks, and by state how many units all slots have. */
function lackingOf(
  { slots }: Offer,
  { strides, width }: Layout,
  places: number,
  size: number,
): Pick<Plan, 'lacks' | 'taken'> {
  const lacks = new Int32Array(slots.length * width);
  const taken = new Int32Array(width);
  if (places > 1) taken.fill(size);
  for (let state = 0; state < width; state++) {
    slots.forEach(({ quantity }, slot) => {
      const lack = places > 1 ? Math.floor(state / (strides[slot] ?? 1)) % (quantity + 1) : state;
      lacks[slot * width + state] = lack;
      if (places > 1) taken[state] = (taken[state] as number) - lack;
    });
  }
  return { lacks, taken };
}

/** After the last entry nothing may lack. */
function tableOf(entries: number, width: number): Float64Array {
  const table = new Float64Array((entries + 1) * width).fill(Number.NEGATIVE_INFINITY);
  table[entries * width] = 0;
  return table;
}

/** How often a slot could be filled. */
function timesOf({ quantity, types: reached }: Offer['slots'][number], types: readonly UnitType[]): number {
  const units = reached.reduce((sum, type) => sum + (types[type]?.quantity ?? 0), 0);
  return Math.floor(units / quantity);
}

function mostWorth(worth: Bound['worth'], size: number): Bound['worth'] {
  return (unitPrice) => {
    let most = 0;
    for (let place = 0; place < size; place++) most = Math.max(most, worth(unitPrice, place));
    return most;
  };
}
