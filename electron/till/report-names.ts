import { entryReader, readScripts } from '../../db/entries.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import type { Need } from '../../domain/price-book/need.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import type { Objection } from '../../domain/price-book/script.ts';
import type { ReportBy } from '../../domain/reports/effect-report.ts';
import { figuresIn } from '../../domain/reports/figures-in.ts';
import type { SuggestionKind } from '../../domain/sale/events.ts';
import { printedDay } from './clock.ts';
import type { Desk } from './desk.ts';

/** What people call a group. What is no longer in the price book goes by its id. */
export function namesBy(desk: Desk, by: ReportBy): (key: string) => string {
  const read = entryReader(desk.db);
  const words = figuresIn[desk.language];
  const { locale } = desk.priceBook.store;
  const named: Partial<Record<ReportBy, (key: string) => string | undefined>> = {
    suggestion: (key) =>
      (read('bundle', key) as Bundle | null)?.name ??
      (read('rule', key) as Rule | null)?.reason ??
      (read('need', key) as Need | null)?.question,
    kind: (key) => words.kinds[key as SuggestionKind],
    bundle: (key) => (read('bundle', key) as Bundle | null)?.name,
    product: (key) => desk.priceBook.item(key)?.name,
    cashier: (key) => desk.roster.table.all().find(({ id }) => id === key)?.name,
    objection: objectionsOf(desk),
    day: (key) => printedDay(locale, key),
    week: (key) => words.week(printedDay(locale, key)),
    weekday: weekdaysIn(desk.language),
    hour: (key) => `${key.padStart(2, '0')}:00`,
  };
  return (key) => (key === '' ? words.none[by] : named[by]?.(key)) ?? key;
}

/** Weekdays by their English names, in a language. */
function weekdaysIn(language: string): (name: string) => string | undefined {
  // 1 to 7 January 1900 were Monday to Sunday.
  const days = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(1900, 0, 1 + at)));
  const written = (locale: string) =>
    days.map((day) => day.toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC' }));
  const [english, own] = [written('en'), written(language)];
  return (name) => own[english.indexOf(name)];
}

/** The words of an objection by its id, wherever in the price book it stands. */
export function objectionsOf({ db, priceBook }: Desk): (id: string) => string {
  const texts = new Map<string, string>();
  const put = ({ id, text }: Objection) => void texts.set(id, text);
  priceBook.store.objections.forEach(put);
  for (const script of readScripts(db)) script.objections?.forEach(put);
  return (id) => texts.get(id) ?? id;
}
