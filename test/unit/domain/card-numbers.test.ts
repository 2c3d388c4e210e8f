import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskCardNumbers } from '../../../domain/card-numbers.ts';

describe('card numbers', () => {
  it.each([
    ['4111111111111111', '411111******1111'],
    ['pay with 4111 1111 1111 1111, please', 'pay with 411111******1111, please'],
    ['5555-5555-5555-4444', '555555******4444'],
    ['378282246310005', '378282*****0005'],
    ['6304000000000000000', '630400*********0000'],
    ['4111 1111 1111 1111 12/28', '411111******1111 12/28'],
    ['4111.1111.1111.1111', '411111******1111'],
    ['4111\u00a01111 / 1111\u20131111', '411111******1111'],
    ['two: 4111111111111111 and 5105105105105100', 'two: 411111******1111 and 510510******5100'],
  ])('are masked in %s', (text, masked) => {
    expect(maskCardNumbers(text)).toBe(masked);
  });

  it.each([
    '4111111111111112',
    '9520100042010',
    '2973000100002',
    'Blue coat',
    '+353 20 9100101',
    // A mobile number of Germany, and a loyalty card of the store's own; both have a card's check digit by chance.
    '+49 1512 3456787',
    '2225000000001',
    '41111111111111111111',
  ])('are not seen in %s', (text) => {
    expect(maskCardNumbers(text)).toBe(text);
  });

  it('leave at most six digits in front and four behind, whatever stands around them', () => {
    const card = fc
      .tuple(
        fc.constantFrom('4', '51', '37', '6011', '2223'),
        fc.integer({ min: 13, max: 19 }),
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
      )
      .map(([start, length, digits]) =>
        withCheckDigit(
          (start + String(digits).padStart(20, '7')).slice(0, (start === '2223' ? 16 : length) - 1),
        ),
      );
    fc.assert(
      fc.property(
        card,
        fc.constantFrom('', ' ', '-'),
        fc.constantFrom('', 'x ', '#', 'no.'),
        (number, gap, around) => {
          const written = number.match(/.{1,4}/g)?.join(gap) ?? '';
          const left = maskCardNumbers(around + written + around).replace(/[^\d*]/g, '');
          expect(left).toBe(`${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

/** The Luhn digit by its other wording: the one that brings the sum to a multiple of ten. */
function withCheckDigit(digits: string): string {
  for (let digit = 0; digit < 10; digit++) {
    const all = [...`${digits}${digit}`].reverse().map(Number);
    const sum = all.reduce(
      (total, one, at) => total + (at % 2 ? ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][one] ?? 0) : one),
      0,
    );
    if (sum % 10 === 0) return `${digits}${digit}`;
  }
  throw new Error('no digit fits');
}
