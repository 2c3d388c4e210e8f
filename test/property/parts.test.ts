import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../domain/allocate.ts';
import { formatMoney, parseDecimal, toDecimal } from '../../domain/money.ts';
import { checkDigit, readBarcode } from '../../domain/price-book/barcode.ts';
import { lineTaxes, taxTable } from '../../domain/pricing/tax.ts';
import { readLines } from '../../electron/till/read-lines.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, next) => total + next, 0);

describe('money', () => {
  it('split into parts sums to the whole, each part within one unit of its exact share', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (total, given) => {
        const parts = allocate(total, given);
        expect(sum(parts)).toBe(total);
        const whole = sum(given);
        parts.forEach((part, index) => {
          const exact = whole === 0 ? total / given.length : (total * (given[index] ?? 0)) / whole;
          expect(Math.abs(part - exact)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('written as a decimal reads back as it was, and prints the same digits', () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), fc.constantFrom(0, 2, 3), (amount, decimals) => {
        const text = toDecimal(amount, decimals);
        if (amount < 1e12) expect(parseDecimal(text, decimals)).toBe(amount);
        const currency = { 0: 'JPY', 2: 'EUR', 3: 'KWD' }[decimals] ?? '';
        expect(Number(formatMoney(amount, currency, 'en-IE').replace(/\D/g, ''))).toBe(amount);
      }),
    );
  });

  it('of the tax table sums to what is paid, in both modes', () => {
    const nets = fc.array(fc.record({ rate: fc.constantFrom(0, 500, 1350, 2300), net: fc.nat(10_000_000) }));
    fc.assert(
      fc.property(nets, fc.constantFrom('receipt', 'line'), (given, rounding) => {
        const whole = sum(given.map(({ net }) => net));
        const table = (mode: 'inclusive' | 'exclusive', rounding: 'receipt' | 'line') => {
          const taxes = lineTaxes(given, mode, rounding);
          return taxTable(
            given.map((line, at) => ({ ...line, tax: taxes[at] ?? 0 })),
            mode,
          );
        };
        const inclusive = table('inclusive', rounding);
        expect(sum(inclusive.map(({ taxable, tax }) => taxable + tax))).toBe(whole);
        expect(sum(table('exclusive', rounding).map(({ taxable }) => taxable))).toBe(whole);
        expect(inclusive.every(({ taxable, tax }) => taxable >= 0 && tax >= 0)).toBe(true);
      }),
    );
  });
});

describe('a barcode', () => {
  const digits = fc.constantFrom(7, 11, 12, 13).chain((length) => {
    return fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''));
  });

  it('with its check digit is read, and with any other is torn', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (code, off) => {
        const right = checkDigit(code);
        expect(readBarcode(code + right)).toEqual({ ok: true, key: (code + right).padStart(14, '0') });
        expect(readBarcode(code + ((right + off) % 10))).toEqual({ ok: false, why: 'check-digit' });
      }),
    );
  });

  it('is read or refused, whatever the scanner sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = readBarcode(text);
        if (read.ok) expect(read.key).toMatch(/^[\w.-]{1,32}$/);
      }),
    );
  });
});

describe('lines', () => {
  it('are the same however the text is cut into pieces', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', '{', 'ß'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 9 })), async (whole, sizes) => {
        const read: string[] = [];
        for await (const line of readLines(pieces(whole, sizes))) read.push(line);
        const expected = whole.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(read).toEqual(expected);
      }),
    );
  });
});

async function* pieces(text: string, sizes: number[]): AsyncGenerator<string> {
  let at = 0;
  for (const size of sizes) {
    yield text.slice(at, at + size);
    at += size;
  }
  yield text.slice(at);
}
