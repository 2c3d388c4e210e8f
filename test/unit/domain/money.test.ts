import { describe, expect, it } from 'vitest';
import {
  currencyDecimals,
  divideRounded,
  formatMoney,
  parseDecimal,
  toDecimal,
} from '../../../domain/money.ts';

describe('money', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('knows the decimals of %s', (currency, decimals) => {
    expect(currencyDecimals(currency)).toBe(decimals);
  });

  it('refuses what cannot be a currency', () => {
    expect(() => currencyDecimals('EURO')).toThrow(RangeError);
  });

  it.each([
    [0, 'EUR', 'en-IE', '0.00'],
    [5, 'EUR', 'en-IE', '0.05'],
    [-5, 'EUR', 'en-IE', '-0.05'],
    [1_234_567, 'EUR', 'en-IE', '12,345.67'],
    [1_234_567, 'EUR', 'de-DE', '12.345,67'],
    [1_234_567, 'JPY', 'ja-JP', '1,234,567'],
    [1_234_567, 'KWD', 'en-KW', '1,234.567'],
    [9_007_199_254_740_991, 'EUR', 'en-IE', '90,071,992,547,409.91'],
  ])('prints %i %s in %s as %s', (amount, currency, locale, text) => {
    expect(formatMoney(amount, currency, locale)).toBe(text);
  });

  it.each([
    [1234, 2, '12.34'],
    [-1234, 2, '-12.34'],
    [7, 3, '0.007'],
    [7, 0, '7'],
    [-7, 0, '-7'],
    [0, 2, '0.00'],
  ])('writes %i with %i decimals as %s', (amount, decimals, text) => {
    expect(toDecimal(amount, decimals)).toBe(text);
  });

  it.each([
    ['12.34', 2, 1234],
    ['12.3', 2, 1230],
    ['12', 2, 1200],
    ['0.00', 2, 0],
    ['007', 0, 7],
    ['1.005', 3, 1005],
    ['999999999999.99', 2, 99_999_999_999_999],
  ])('reads %s with %i decimals as %i', (text, decimals, amount) => {
    expect(parseDecimal(text, decimals)).toBe(amount);
  });

  it.each([
    ['', 2],
    ['12.345', 2],
    ['1.0', 0],
    ['-1', 2],
    ['+1', 2],
    ['1.', 2],
    ['.5', 2],
    ['1,000.00', 2],
    ['1e3', 2],
    [' 1', 2],
    ['1 ', 2],
    ['£1', 2],
    ['NaN', 2],
    ['1234567890123', 2],
    ['١٢', 2],
  ])('takes %o with %i decimals for no amount', (text, decimals) => {
    expect(parseDecimal(text, decimals)).toBeUndefined();
  });

  it.each([
    [5, 2, 3],
    [-5, 2, -3],
    [4, 3, 1],
    [0, 7, 0],
    [-1, 3, 0],
  ])('rounds %i / %i half away from zero to %i', (numerator, denominator, result) => {
    expect(divideRounded(numerator, denominator) === result).toBe(true);
  });
});
