import { describe, expect, test } from 'vitest';
import { ageOf, dateOrder, readDay } from '../../../renderer/checks/born.ts';

describe('a date of birth', () => {
  test('is typed in the order of the locale', () => {
    expect(dateOrder('en-IE')).toBe('dmy');
    expect(dateOrder('de-DE')).toBe('dmy');
    expect(dateOrder('en-US')).toBe('mdy');
    expect(dateOrder('sv-SE')).toBe('ymd');
    expect(readDay('22112008', 'dmy')).toBe('2008-11-22');
    expect(readDay('11222008', 'mdy')).toBe('2008-11-22');
    expect(readDay('20081122', 'ymd')).toBe('2008-11-22');
    expect(readDay('22.11.2008', 'dmy')).toBe('2008-11-22');
  });

  test.each(['', '2211200', '31022008', '00112008', '22132008', '29022007'])('%s is no day', (text) => {
    expect(readDay(text, 'dmy')).toBeUndefined();
  });

  test('29 February counts in leap years', () => {
    expect(readDay('29022008', 'dmy')).toBe('2008-02-29');
  });
});

describe('the age on the day of the sale', () => {
  const bornBy = '2008-11-22';
  test.each([
    ['2008-11-22', 18],
    ['2008-11-23', 17],
    ['2007-12-01', 18],
    ['2000-11-22', 26],
    ['2009-01-01', 17],
    ['2026-11-22', 0],
  ])('born %s: %i years', (born, age) => {
    expect(ageOf(born, bornBy, 18)).toBe(age);
  });
});
