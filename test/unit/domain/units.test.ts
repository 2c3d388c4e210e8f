import { describe, expect, it } from 'vitest';
import { refundFor } from '../../../domain/pricing/refund.ts';
import { unitsOf } from '../../../domain/pricing/units.ts';
import { bundle, item } from '../../builders/price-book.ts';
import { type Bought, priceOf, type SaleGiven, saleOf } from '../../builders/priced-sale.ts';

const pen = item({ sku: 'PEN', price: 1000 });
const ink = item({ sku: 'INK', price: 400 });
const set = bundle({
  slots: [
    { quantity: 1, choose: [{ sku: 'PEN' }] },
    { quantity: 1, choose: [{ sku: 'INK' }] },
  ],
  price: { amountOff: 300 },
});

function sold(bought: Bought[], given: SaleGiven & { bundles?: (typeof set)[] } = {}) {
  const priced = priceOf(bought, given);
  const [line] = saleOf(bought, given).lines;
  if (!line) throw new Error('nothing was bought');
  return { line, priced, units: unitsOf(line, priced) };
}

const off = (amountOff: number) => ({ lineDiscounts: [{ name: 'Off', lineId: 'l1', amountOff }] });

describe('what was paid for each unit', () => {
  it('is the price where nothing came off', () => {
    expect(sold([[pen, 3]]).units).toEqual([{ each: 1000, quantity: 3 }]);
  });

  it('is split to the last cent, the dearest first', () => {
    expect(sold([[pen, 3]], { terms: off(2000) }).units).toEqual([
      { each: 334, quantity: 1 },
      { each: 333, quantity: 2 },
    ]);
  });

  it('has the saving on the units that the bundle took', () => {
    expect(
      sold(
        [
          [pen, 3],
          [ink, 1],
        ],
        { bundles: [set] },
      ).units,
    ).toEqual([
      { each: 1000, quantity: 2 },
      { each: 786, quantity: 1 },
    ]);
  });

  it('keeps every unit at its floor', () => {
    const floored = item({ sku: 'PEN', price: 1000, floor: 700 });
    const { units } = sold(
      [
        [floored, 3],
        [ink, 1],
      ],
      { bundles: [set], terms: off(5000) },
    );
    expect(units).toEqual([{ each: 700, quantity: 3 }]);
  });

  it('is a few runs for 9,999 pieces', () => {
    expect(sold([[pen, 9999]], { terms: off(12_345) }).units).toEqual([
      { each: 999, quantity: 7653 },
      { each: 998, quantity: 2346 },
    ]);
  });

  it('has the tax taken out where the sale is exempt', () => {
    const { units, priced } = sold([[pen, 3]], { terms: { taxExempt: { reason: 'Embassy' } } });
    expect(units.reduce((sum, { each, quantity }) => sum + each * quantity, 0)).toBe(priced.lines[0]?.net);
    expect(units).toEqual([{ each: 813, quantity: 3 }]);
  });

  it('is nothing for a line that the price does not have', () => {
    const { priced } = sold([[pen, 1]]);
    expect(unitsOf({ id: 'l9', quantity: 1, floor: 0 }, priced)).toEqual([]);
  });
});

describe('a refund', () => {
  it('of all units in any steps is the line, with the tax on top', () => {
    const { line, priced } = sold([[pen, 3]], { terms: off(1000), taxMode: 'exclusive' });
    const steps = [0, 1, 2].map((already) => refundFor(line, 1, already, priced));
    expect(steps).toEqual([
      { net: 667, tax: 153 },
      { net: 667, tax: 154 },
      { net: 666, tax: 153 },
    ]);
    expect(refundFor(line, 3, 0, priced)).toEqual({ net: 2000, tax: 460 });
  });

  it('gives back first the unit that cost most, so that a kept set keeps its saving', () => {
    const { line, priced } = sold(
      [
        [pen, 2],
        [ink, 1],
      ],
      { bundles: [set] },
    );
    expect(refundFor(line, 1, 0, priced).net).toBe(1000);
    expect(refundFor(line, 1, 1, priced).net).toBe(786);
  });

  it('of what cost nothing is nothing', () => {
    const { line, priced } = sold([[pen, 2]], { terms: off(2000) });
    expect(refundFor(line, 1, 1, priced)).toEqual({ net: 0, tax: 0 });
  });

  it.each([
    [4, 0],
    [2, 2],
    [-1, 2],
    [1, -1],
  ])('of %i after %i is refused where three were bought', (quantity, already) => {
    const { line, priced } = sold([[pen, 3]]);
    expect(() => refundFor(line, quantity, already, priced)).toThrow(RangeError);
  });
});
