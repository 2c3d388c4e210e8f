import { describe, expect, it } from 'vitest';
import type { Item } from '../../../domain/price-book/item.ts';
import { fitBundle } from '../../../domain/pricing/bundle-fit.ts';
import { bundle, item } from '../../builders/price-book.ts';

const units = (quantity: number, given: Partial<Item> & { sku: string }) => {
  const one = item(given);
  return { ...one, lineId: one.sku, unitPrice: one.price, quantity };
};
const taken = (fit: ReturnType<typeof fitBundle>) =>
  fit.taken.map(({ lineId, quantity }) => [lineId, quantity]);

describe('filling a bundle', () => {
  it('takes as many units as each slot wants, from several lines', () => {
    const inks = bundle({ slots: [{ quantity: 3, choose: [{ tag: 'ink' }] }], price: { percentOff: 1000 } });
    const fit = fitBundle(inks, [
      units(1, { sku: 'BLACK', tags: ['ink'], price: 900 }),
      units(5, { sku: 'CYAN', tags: ['ink'], price: 800 }),
      units(5, { sku: 'PAPER', price: 700 }),
    ]);
    expect(taken(fit)).toEqual([
      ['BLACK', 1],
      ['CYAN', 2],
    ]);
    expect(fit.lacking).toEqual([]);
  });

  it('says what each slot lacks', () => {
    const set = bundle({
      slots: [
        { quantity: 1, choose: [{ sku: 'A' }] },
        { quantity: 4, choose: [{ category: 'ink' }] },
      ],
    });
    const fit = fitBundle(set, [units(1, { sku: 'A' }), units(3, { sku: 'B', category: 'ink' })]);
    expect(fit.lacking.map(({ quantity }) => quantity)).toEqual([1]);
  });

  it('does not let a choice slot take what a fixed item needs', () => {
    const set = bundle({
      slots: [
        { quantity: 1, choose: [{ category: 'things' }] },
        { quantity: 1, choose: [{ sku: 'A' }] },
      ],
    });
    const fit = fitBundle(set, [units(1, { sku: 'A', price: 5000 }), units(1, { sku: 'B', price: 10 })]);
    expect(fit.lacking).toEqual([]);
    expect(taken(fit)).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('counts no unit twice', () => {
    const pair = bundle({
      slots: [
        { quantity: 1, choose: [{ sku: 'A' }] },
        { quantity: 1, choose: [{ sku: 'A' }] },
      ],
    });
    expect(fitBundle(pair, [units(1, { sku: 'A' })]).lacking).toHaveLength(1);
    expect(fitBundle(pair, [units(2, { sku: 'A' })]).lacking).toHaveLength(0);
  });

  it('puts the dearest units in where that saves most, the cheapest where it saves the same', () => {
    const slots = [{ quantity: 1, choose: [{ tag: 'case' }] }];
    const lines = [
      units(1, { sku: 'CHEAP', tags: ['case'], price: 500 }),
      units(1, { sku: 'DEAR', tags: ['case'], price: 2500 }),
    ];
    expect(taken(fitBundle(bundle({ slots, price: { fixed: 400 } }), lines))).toEqual([['DEAR', 1]]);
    expect(taken(fitBundle(bundle({ slots, price: { percentOff: 500 } }), lines))).toEqual([['DEAR', 1]]);
    expect(taken(fitBundle(bundle({ slots, price: { amountOff: 100 } }), lines))).toEqual([['CHEAP', 1]]);
  });
});
