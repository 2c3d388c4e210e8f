import type { Selector } from './item.ts';

/** What the law asks before something may be sold: an age, a licence to be seen, hours of the day. */
export type Restriction = {
  id: string;
  /** As the cashier reads it: "Age-restricted: alcohol". */
  name: string;
  choose: Selector[];
  /** Years; null where age does not matter. */
  minAge: number | null;
  /** What has to be shown: "Trade licence"; null where nothing. */
  licence: string | null;
  /** Sold only then, HH:MM of the store, `from` inclusive, `until` exclusive; null at any time. */
  hours: { from: string; until: string } | null;
};

/** Whether a time of day lies in the hours; hours that end before they begin go over midnight. */
export function isWithin({ from, until }: NonNullable<Restriction['hours']>, time: string): boolean {
  return from <= until ? from <= time && time < until : from <= time || time < until;
}

/** The day on or before which someone was born who is `minAge` years old today (YYYY-MM-DD). Born on 29 February: on 1 March. */
export function bornBy(today: string, minAge: number): string {
  const year = String(Number(today.slice(0, 4)) - minAge).padStart(4, '0');
  const day = `${year}${today.slice(4)}`;
  return day.endsWith('-02-29') && !isLeap(Number(year)) ? `${year}-02-28` : day;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
