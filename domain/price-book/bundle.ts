import { weekdayOf } from '../day.ts';
import type { BasisPoints, Money } from '../money.ts';
import type { Selector } from './item.ts';
import type { Script } from './script.ts';

/**
 * `quantity` units of anything that one of `choose` names. A fixed item is a slot that chooses one sku. What leads is
 * what the set is about: it is never offered as the missing piece (ink does not call for a printer).
 */
export type Slot = { quantity: number; choose: Selector[]; lead?: boolean };

export const states = ['draft', 'published'] as const;
export type State = (typeof states)[number];

export type BundlePrice =
  /** All units of the application together cost this. */
  | { fixed: Money }
  | { percentOff: BasisPoints }
  | { amountOff: Money }
  /** So many of the cheapest units cost nothing. */
  | { cheapestFree: number }
  /** So many of the dearest units are paid, the others cost nothing. */
  | { payFor: number }
  /** The `k`-th dearest unit costs less; 1 is the dearest. */
  | { percentOffKth: BasisPoints; k: number };

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Units that cost less together. All times are the store's own. What is absent or empty does not limit the bundle. */
export type Bundle = Script & {
  id: string;
  name: string;
  /** A draft is neither sold nor suggested; published where absent. */
  state?: State;
  slots: Slot[];
  price: BundlePrice;
  /** Days, YYYY-MM-DD, both inclusive. */
  from?: string;
  until?: string;
  weekdays?: Weekday[];
  /** HH:MM within one day, `from` inclusive, `until` exclusive ('24:00' is the day's end). */
  hours?: { from: string; until: string };
  /** The most applications in one sale. */
  limitPerSale?: number;
  /** Customer groups that get it. */
  groups?: string[];
  /** Takes no units of items that are on offer. */
  notOnOffer?: boolean;
};

/** When and for whom a sale is priced: a day (YYYY-MM-DD) and a time (HH:MM) of the store, and the customer's groups. */
export type Occasion = { day: string; time: string; groups: readonly string[] };

/** Whether the bundle may be sold then and to that customer. */
export function isValidAt(bundle: Bundle, { day, time, groups }: Occasion): boolean {
  const { state, from = day, until = day, weekdays: days = [], hours, groups: wanted = [] } = bundle;
  return (
    state !== 'draft' &&
    from <= day &&
    day <= until &&
    (days.length === 0 || days.some((name) => name === weekdayOf(day).slice(0, 3).toLowerCase())) &&
    (!hours || (hours.from <= time && time < hours.until)) &&
    (wanted.length === 0 || wanted.some((group) => groups.includes(group)))
  );
}
