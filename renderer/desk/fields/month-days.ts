import { dayAfter } from './day-text.ts';

const utc = (day: string) => new Date(`${day}T00:00:00Z`);

/** The weekday that a week begins with, as `getUTCDay` counts: 1, Monday, where the locale does not say. */
export function firstWeekday(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return (known.getWeekInfo?.().firstDay ?? 1) % 7;
}

/** The weeks that a day's month lies in, each of seven days; those of the months beside it fill the first and the last. */
export function weeksOf(day: string, first: number): string[][] {
  const begin = `${day.slice(0, 7)}-01`;
  const start = dayAfter(begin, -((utc(begin).getUTCDay() - first + 7) % 7));
  const weeks: string[][] = [];
  for (let monday = start; monday.slice(0, 7) <= day.slice(0, 7); monday = dayAfter(monday, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((after) => dayAfter(monday, after)));
  return weeks;
}

/** The same day so many months later; the month's last where it has fewer days. */
export function monthAfter(day: string, months: number): string {
  const month = utc(`${day.slice(0, 7)}-01`);
  month.setUTCMonth(month.getUTCMonth() + months);
  const begin = month.toISOString().slice(0, 10);
  const same = dayAfter(begin, Number(day.slice(8)) - 1);
  if (same.slice(0, 7) === begin.slice(0, 7)) return same;
  return dayAfter(`${same.slice(0, 7)}-01`, -1);
}
