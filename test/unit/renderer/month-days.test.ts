import { describe, expect, it } from 'vitest';
import { firstWeekday, monthAfter, weeksOf } from '../../../renderer/desk/fields/month-days.ts';

describe('a month to pick a day from', () => {
  it('begins its weeks as the locale does', () => {
    expect(firstWeekday('en-IE')).toBe(1);
    expect(firstWeekday('de-DE')).toBe(1);
    expect(firstWeekday('en-US')).toBe(0);
  });

  it('has every day of the month once, in whole weeks', () => {
    for (const first of [0, 1])
      for (let month = 1; month <= 12; month++) {
        const name = `2028-${String(month).padStart(2, '0')}`;
        const weeks = weeksOf(`${name}-15`, first);
        const days = weeks.flat();
        expect(days.filter((day) => day.startsWith(name)).length).toBe(new Date(2028, month, 0).getDate());
        expect(new Set(days).size).toBe(days.length);
        expect(weeks.every((week) => week.length === 7 && new Date(`${week[0]}`).getUTCDay() === first)).toBe(
          true,
        );
      }
  });

  it('goes from month to month, to the last day where there is no such day', () => {
    expect(monthAfter('2026-11-22', 1)).toBe('2026-12-22');
    expect(monthAfter('2026-12-22', 1)).toBe('2027-01-22');
    expect(monthAfter('2027-01-31', 1)).toBe('2027-02-28');
    expect(monthAfter('2027-01-31', -2)).toBe('2026-11-30');
    expect(monthAfter('2028-03-30', -1)).toBe('2028-02-29');
  });
});
