import { describe, expect, it } from 'vitest';
import { bundle, item } from '../../builders/price-book.ts';
import { priceOf } from '../../builders/priced-sale.ts';

const screw = item({ sku: 'SCREW', price: 199 });
const nut = item({ sku: 'NUT', price: 199 });
const bread = item({ sku: 'BREAD', price: 349, taxRate: 500 });
const exempt = { terms: { taxExempt: { reason: 'Embassy' } } };

describe('the tax of a sale', () => {
  it('is rounded once a rate, and shared by the lines to the last cent', () => {
    const { lines, taxes, tax } = priceOf([
      [screw, 1],
      [bread, 1],
      [nut, 1],
    ]);
    expect(taxes).toEqual([
      { rate: 2300, taxable: 324, tax: 74 },
      { rate: 500, taxable: 332, tax: 17 },
    ]);
    expect(lines.map((line) => line.tax)).toEqual([37, 17, 37]);
    expect(tax).toBe(91);
  });

  it('gives the cent over to the earlier of equal lines', () => {
    const { lines } = priceOf([
      [item({ sku: 'A', price: 101 }), 1],
      [item({ sku: 'B', price: 101 }), 1],
      [item({ sku: 'C', price: 101 }), 1],
    ]);
    expect(lines.map(({ tax }) => tax)).toEqual([19, 19, 19]);
    const two = priceOf([
      [item({ sku: 'A', price: 105 }), 1],
      [item({ sku: 'B', price: 105 }), 1],
    ]);
    expect(two.lines.map(({ tax }) => tax)).toEqual([20, 19]);
  });

  it('is rounded at each line where the store says so', () => {
    const cheap = [1, 2, 3, 4].map((n) => [item({ sku: `I-${n}`, price: 2 }), 1] as const);
    const by = (taxRounding: 'line' | 'receipt') => priceOf(cheap, { taxMode: 'exclusive', taxRounding });
    expect(by('line')).toMatchObject({ tax: 0, toPay: 8 });
    expect(by('receipt')).toMatchObject({ tax: 2, toPay: 10 });
  });

  it('is on what is left after discounts', () => {
    const terms = { saleDiscounts: [{ name: 'Half', percentOff: 5000 }] };
    expect(priceOf([[item({ price: 12_300 }), 2]], { terms })).toMatchObject({ net: 12_300, tax: 2300 });
  });

  it('comes on top where prices are without it', () => {
    expect(priceOf([[item({ price: 1000 }), 1]], { taxMode: 'exclusive' })).toMatchObject({
      net: 1000,
      tax: 230,
      toPay: 1230,
      taxes: [{ rate: 2300, taxable: 1000, tax: 230 }],
    });
  });

  it.each([
    ['JPY, without decimals', 110, 1000, 10],
    ['KWD, with three', 12_345, 500, 588],
  ])('in %s, is in its smallest units', (_, price, taxRate, tax) => {
    expect(priceOf([[item({ price, taxRate }), 1]])).toMatchObject({ tax, toPay: price });
  });

  it('of more money than a float holds exactly is right to the unit', () => {
    const { tax, taxes } = priceOf([[item({ price: 9_999_999_999 }), 9999]]);
    // 9,999,999,999 x 9,999 x 23 / 123
    expect(tax).toBe(18_697_317_071_301);
    expect(taxes[0]?.taxable).toBe(9_999_999_999 * 9999 - tax);
  });
});

describe('an exempt sale', () => {
  it('has the tax taken out of prices that hold it', () => {
    expect(
      priceOf(
        [
          [item({ price: 1230 }), 2],
          [bread, 1],
        ],
        exempt,
      ),
    ).toMatchObject({
      gross: 2809,
      exempted: 460 + 17,
      net: 2332,
      tax: 0,
      taxes: [{ rate: 0, taxable: 2332, tax: 0 }],
      exemptReason: 'Embassy',
      toPay: 2332,
    });
  });

  it('just has no tax on top of prices without it', () => {
    expect(priceOf([[item({ price: 1000 }), 2]], { ...exempt, taxMode: 'exclusive' })).toMatchObject({
      exempted: 0,
      net: 2000,
      tax: 0,
      toPay: 2000,
    });
  });

  it('pays less tax after discounts, and no floor stands against that', () => {
    const floored = item({ price: 1230, floor: 1230 });
    const set = bundle({ slots: [{ quantity: 2, choose: [{ sku: 'ITEM-1' }] }], price: { cheapestFree: 1 } });
    expect(priceOf([[floored, 2]], { ...exempt, bundles: [set] })).toMatchObject({
      net: 1000,
      exempted: 230,
    });
  });
});
