import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../domain/price-book/bundle.ts';
import { counter } from '../../builders/counter.ts';
import { bundle, item, priceBook } from '../../builders/price-book.ts';

const printer = item({ sku: 'PRINTER', price: 8900 });
const black = item({ sku: 'BLACK', price: 1950, tags: ['ink'] });
const cyan = item({ sku: 'CYAN', price: 1850, tags: ['ink'] });
const paper = item({ sku: 'PAPER', price: 600, taxRate: 1350 });
const items = [printer, black, cyan, paper];
const slots = (...wanted: [number, string][]): Bundle['slots'] =>
  wanted.map(([quantity, name]) => ({
    quantity,
    choose: [name.startsWith('#') ? { tag: name.slice(1) } : { sku: name }],
  }));

function price(bundles: Bundle[], basket: string[], today?: string) {
  return counter(priceBook({ items, bundles }), today).scan(...basket).open.priced;
}

describe('the price of a sale', () => {
  it('is the sum of its lines where no bundle fits', () => {
    const priced = price([], ['PRINTER', 'BLACK', 'BLACK', 'PAPER']);
    expect(priced).toMatchObject({ gross: 13_400, saving: 0, net: 13_400, toPay: 13_400, bundles: [] });
    expect(priced.lines.map(({ net }) => net)).toEqual([8900, 3900, 600]);
  });

  it('takes a bundle off as often as the basket holds it', () => {
    const set = bundle({ id: 'set', slots: slots([2, '#ink']), price: { fixed: 3000 } });
    const priced = price([set], ['BLACK', 'BLACK', 'CYAN', 'CYAN', 'CYAN']);
    expect(priced.bundles).toMatchObject([{ bundleId: 'set', times: 2, saving: 900 + 700 }]);
    expect(priced.net).toBe(3000 + 3000 + 1850);
  });

  it('never applies a fixed price above the parts', () => {
    const dear = bundle({ slots: slots([1, 'PAPER'], [1, 'CYAN']), price: { fixed: 2451 } });
    expect(price([dear], ['PAPER', 'CYAN'])).toMatchObject({ saving: 0, bundles: [] });
  });

  it('gives each unit to one bundle, the one that saves more first', () => {
    const small = bundle({
      id: 'small',
      slots: slots([1, 'BLACK'], [1, 'PAPER']),
      price: { amountOff: 100 },
    });
    const great = bundle({
      id: 'great',
      slots: slots([1, 'BLACK'], [1, 'PRINTER']),
      price: { amountOff: 500 },
    });
    const one = price([small, great], ['PRINTER', 'BLACK', 'PAPER']);
    expect(one.bundles.map(({ bundleId }) => bundleId)).toEqual(['great']);
    const two = price([small, great], ['PRINTER', 'BLACK', 'PAPER', 'BLACK']);
    expect(two.bundles.map(({ bundleId }) => bundleId)).toEqual(['great', 'small']);
    expect(two.saving).toBe(600);
  });

  it('gives a unit to the bundle that is written first of two that save the same', () => {
    const either: Bundle['slots'] = [{ quantity: 1, choose: [{ sku: 'PRINTER' }, { sku: 'BLACK' }] }];
    const first = bundle({ id: 'first', slots: slots([1, 'BLACK']), price: { amountOff: 100 } });
    const second = bundle({ id: 'second', slots: either, price: { amountOff: 100 } });
    const third = bundle({ id: 'third', slots: slots([1, 'PRINTER']), price: { amountOff: 500 } });
    const priced = price([first, second, third], ['PRINTER', 'BLACK']);
    expect(priced.bundles.map(({ bundleId }) => bundleId)).toEqual(['third', 'first']);
  });

  it('splits a saving over the lines to the last cent', () => {
    const set = bundle({ slots: slots([1, 'PRINTER'], [2, '#ink']), price: { amountOff: 1000 } });
    const priced = price([set], ['PRINTER', 'CYAN', 'BLACK']);
    expect(priced.lines.map(({ saving }) => saving)).toEqual([701, 146, 153]);
    expect(priced.net).toBe(12_700 - 1000);
  });

  it('charges tax on what is paid, each rate for itself', () => {
    const set = bundle({ slots: slots([1, 'PRINTER'], [1, 'PAPER']), price: { percentOff: 1000 } });
    const { taxes, tax, net } = price([set], ['PRINTER', 'PAPER']);
    expect(taxes).toEqual([
      { rate: 2300, taxable: 6512, tax: 1498 },
      { rate: 1350, taxable: 476, tax: 64 },
    ]);
    expect(tax).toBe(1562);
    expect(taxes.reduce((sum, row) => sum + row.taxable + row.tax, 0)).toBe(net);
  });

  it('puts the tax on top where prices are without it', () => {
    const book = priceBook({ items, store: { taxMode: 'exclusive' } });
    const { priced } = counter(book).scan('PRINTER', 'PAPER').open;
    expect(priced).toMatchObject({ net: 9500, tax: 2047 + 81, toPay: 9500 + 2128 });
  });

  it.each([
    ['2026-11-21', 0],
    ['2026-11-22', 500],
    ['2026-11-25', 500],
    ['2026-11-26', 0],
  ])('on %s saves %i, for a bundle holds from its first day through its last', (today, saving) => {
    const week = bundle({
      slots: slots([1, 'PRINTER']),
      price: { amountOff: 500 },
      from: '2026-11-22',
      until: '2026-11-25',
    });
    expect(price([week], ['PRINTER'], today).saving).toBe(saving);
  });

  it('is nothing for what costs nothing, whatever the bundle takes off', () => {
    const gift = item({ sku: 'GIFT', price: 0 });
    const free = bundle({ slots: slots([1, 'GIFT']), price: { amountOff: 500 } });
    const { priced } = counter(priceBook({ items: [gift], bundles: [free] })).scan('GIFT').open;
    expect(priced).toMatchObject({ gross: 0, saving: 0, net: 0, toPay: 0 });
  });
});
