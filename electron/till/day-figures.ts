import type { DayFigures } from '../../contract/report-view.ts';
import { type CountedSale, cardsOfDay, countedSales, lowStock } from '../../db/day-figures.ts';
import { dayAfter } from '../../domain/day.ts';
import { dayIn, timeIn } from './clock.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import type { Answer } from './refusals.ts';

const weeks = 4;
const fewPieces = 3;
const mostItems = 20;

/** How the day goes at this till, hour by hour beside the same weekday of the last four weeks. */
export function showDayFigures(desk: Desk): Answer {
  return { ok: true, view: currentView(desk), figures: dayFigures(desk) };
}

function dayFigures({ db, now, priceBook }: Desk): DayFigures {
  const { timeZone } = priceBook.store;
  const [day, time] = [dayIn(timeZone, now()), timeIn(timeZone, now())];
  const today = salesOf(day);
  const before = Array.from({ length: weeks }, (_, at) => dayAfter(day, -7 * (at + 1)));
  const past = before.map((date) => ({ date, sales: salesOf(date) })).filter(({ sales }) => sales.length > 0);
  const traded = past.map(({ sales }) => sales);
  const cards = past.map(({ date }) => cardsOfDay(db, date));
  return {
    ...{ day, ...sums(today), ...cardsOfDay(db, day) },
    hours: hoursOf(today, traded),
    usual: usualOf(traded, cards, time),
    lowStock: lowStock(db, fewPieces, mostItems),
  };

  /** A day of the store begins and ends within a day of that of UTC. */
  function salesOf(date: string): LocalSale[] {
    return countedSales(db, dayAfter(date, -1), dayAfter(date, 2)).flatMap((sale) =>
      dayIn(timeZone, sale.at) === date ? [{ ...sale, time: timeIn(timeZone, sale.at) }] : [],
    );
  }
}

type LocalSale = CountedSale & { time: string };

function sums(sales: readonly LocalSale[]): { sales: number; net: number; pieces: number } {
  return { sales: sales.length, net: sumOf(sales, 'net'), pieces: sumOf(sales, 'pieces') };
}

const sumOf = <K extends string>(all: readonly Readonly<Record<K, number>>[], key: K): number =>
  all.reduce((sum, one) => sum + one[key], 0);

/** The hours of trade, of today or of the usual day, without gaps. */
function hoursOf(today: readonly LocalSale[], usual: readonly (readonly LocalSale[])[]): DayFigures['hours'] {
  const hourOf = ({ time }: LocalSale) => Number(time.slice(0, 2));
  const all = [...today, ...usual.flat()].map(hourOf);
  if (all.length === 0) return [];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const hour = first + at;
    const { sales, net } = sums(today.filter((sale) => hourOf(sale) === hour));
    const then = sums(usual.flat().filter((sale) => hourOf(sale) === hour)).net;
    return { hour, sales, net, usual: usual.length === 0 ? 0 : Math.round(then / usual.length) };
  });
}

/** The sums of the usual day are those up to now; what a sale and a card come to is told by all of it. */
function usualOf(
  days: readonly (readonly LocalSale[])[],
  cards: readonly ReturnType<typeof cardsOfDay>[],
  time: string,
): DayFigures['usual'] {
  if (days.length === 0) return null;
  const { sales, net } = sums(days.flat().filter((sale) => sale.time <= time));
  const all = sums(days.flat());
  const [shown, accepted] = [sumOf(cards, 'shown'), sumOf(cards, 'accepted')];
  return {
    days: days.length,
    sales: Math.round((sales / days.length) * 10) / 10,
    net: Math.round(net / days.length),
    average: Math.round(all.net / all.sales),
    pieces: all.pieces / all.sales,
    attach: shown === 0 ? null : accepted / shown,
  };
}
