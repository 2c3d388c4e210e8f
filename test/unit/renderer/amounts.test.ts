import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDecimal } from '../../../domain/money.ts';
import { parseAmount } from '../../../renderer/payment/parse-amount.ts';

describe('a typed amount', () => {
  test.each([
    ['20', 2, 2_000],
    ['20.5', 2, 2_050],
    ['20,50', 2, 2_050],
    ['20.', 2, 2_000],
    ['.5', 2, 50],
    ['500', 0, 500],
    ['1.234', 3, 1_234],
  ])('%s with %i decimals is %i minor units', (text, decimals, amount) => {
    expect(parseAmount(text, decimals)).toBe(amount);
  });

  test.each([
    ['1,000', 2],
    ['0', 2],
    ['', 2],
    ['.', 2],
    ['1.2.3', 2],
    ['5.5', 0],
    ['-5', 2],
    ['99999999999999', 2],
  ])('%s with %i decimals is refused', (text, decimals) => {
    expect(parseAmount(text, decimals)).toBeUndefined();
  });

  test('is read back to the cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000_000 }),
        fc.constantFrom(0, 2, 3),
        (amount, decimals) => {
          expect(parseAmount(toDecimal(amount, decimals), decimals)).toBe(amount);
        },
      ),
    );
  });
});
