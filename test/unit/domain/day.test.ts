import { describe, expect, it } from 'vitest';
import { dayAfter, dayNumber, millisecondsBetween, weekdayOf } from '../../../domain/day.ts';
import { endUrgency, stockUrgency } from '../../../domain/selling/urgency.ts';
import { type Sentence, say } from '../../../domain/words/words.ts';

describe('days', () => {
  it('follow each other without a gap for four hundred years, as the calendar has them', () => {
    const first = Date.UTC(1900, 0, 1);
    for (let days = 0; days < 146_097; days++) {
      const day = new Date(first + days * 86_400_000);
      const written = day.toISOString().slice(0, 10);
      if (dayNumber(written) !== days) expect(`${written} is ${dayNumber(written)}`).toBe(`${days}`);
    }
  });

  it.each([
    ['1900-01-01', 'Monday'],
    ['2024-02-29', 'Thursday'],
    ['2026-11-22', 'Sunday'],
    ['1899-12-31', 'Sunday'],
  ])('%s is a %s', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});

describe('from one time to another', () => {
  it('is so many days, over the ends of months, years and centuries', () => {
    const first = Date.UTC(1899, 0, 1);
    const written = (days: number) => new Date(first + days * 86_400_000).toISOString().slice(0, 10);
    for (let days = 0; days < 100_000; days += 13) {
      expect(dayAfter(written(days), 37)).toBe(written(days + 37));
      expect(dayAfter(written(days), -400)).toBe(written(days - 400));
    }
    expect(dayAfter('2024-02-29', 0)).toBe('2024-02-29');
  });

  it.each([
    ['2026-11-22T10:00:00.250Z', '2026-11-23T00:00:01.000Z'],
    ['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
    ['2026-11-22T10:00:00.000Z', '2026-11-22T09:00:00.000Z'],
  ])('is so many milliseconds, from %s to %s', (from, until) => {
    expect(millisecondsBetween(from, until)).toBe(Date.parse(until) - Date.parse(from));
  });
});

describe('urgency is a fact', () => {
  const inEnglish = (urgency: Sentence | undefined) => urgency && say(urgency, 'en');

  it.each([
    [null, undefined],
    [0, undefined],
    [1, 'One left'],
    [2, 'Two left'],
    [3, 'Three left'],
    [4, undefined],
  ])('of a stock of %o: %o', (stock, words) => {
    expect(inEnglish(stockUrgency(stock))).toBe(words);
  });

  it.each([
    [undefined, undefined],
    ['2026-11-21', undefined],
    ['2026-11-22', 'Ends today'],
    ['2026-11-23', 'Ends tomorrow'],
    ['2026-11-24', 'Ends Tuesday'],
    ['2026-11-28', 'Ends Saturday'],
    ['2026-11-29', undefined],
    ['2027-01-01', undefined],
  ])('of a last day %o, on Sunday 22 November 2026: %o', (until, words) => {
    expect(inEnglish(endUrgency(until, '2026-11-22'))).toBe(words);
  });

  it('of a last day in the next month or year', () => {
    expect(inEnglish(endUrgency('2027-01-01', '2026-12-31'))).toBe('Ends tomorrow');
    expect(inEnglish(endUrgency('2028-03-01', '2028-02-28'))).toBe('Ends Wednesday');
  });
});
