import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../domain/price-book/bundle.ts';
import type { PricedSale } from '../../../domain/pricing/priced-sale.ts';
import { refundFor } from '../../../domain/pricing/refund.ts';
import { unitsOf } from '../../../domain/pricing/units.ts';
import { counter } from '../../builders/counter.ts';
import { bundle, item, priceBook } from '../../builders/price-book.ts';
import { type Bought, priceOf, saleOf } from '../../builders/priced-sale.ts';

// What users of tills complain about, each by the name of what went wrong there.

const shirt = item({ sku: 'SHIRT', price: 4000, tags: ['wear'] });
const socks = item({ sku: 'SOCKS', price: 700, tags: ['wear'] });
const soap = item({ sku: 'SOAP', price: 250, taxRate: 1350 });

const slots = (...wanted: [number, string][]): Bundle['slots'] =>
  wanted.map(([quantity, name]) => ({
    quantity,
    choose: [name.startsWith('#') ? { tag: name.slice(1) } : { sku: name }],
  }));

const saving = (bought: Bought[], ...bundles: Bundle[]) => priceOf(bought, { bundles }).saving;

/** All that a sale is made of sums to it. */
function expectToAddUp(priced: PricedSale): void {
  const sum = (amounts: number[]) => amounts.reduce((total, next) => total + next, 0);
  expect(sum(priced.lines.map(({ net }) => net))).toBe(priced.net);
  expect(sum(priced.lines.map((line) => line.saving))).toBe(priced.saving);
  expect(sum(priced.bundles.map((applied) => applied.saving))).toBe(priced.saving);
  expect(sum(priced.taxes.map(({ tax }) => tax))).toBe(priced.tax);
}

describe('a combo of 7.00', () => {
  const combo = bundle({ slots: slots([1, 'SHIRT'], [1, 'SOCKS'], [1, 'SOAP']), price: { fixed: 700 } });

  it('is 7.00, not 6.99', () => {
    const priced = priceOf(
      [
        [shirt, 1],
        [socks, 1],
        [soap, 1],
      ],
      { bundles: [combo] },
    );
    expect(priced.toPay).toBe(700);
    expectToAddUp(priced);
  });

  it('is 14.00 at quantity two, not a combo and three single prices', () => {
    const priced = priceOf(
      [
        [shirt, 2],
        [socks, 2],
        [soap, 2],
      ],
      { bundles: [combo] },
    );
    expect(priced).toMatchObject({ toPay: 1400, bundles: [{ times: 2 }] });
    expectToAddUp(priced);
  });

  it('is 7.00 for one of it where there are two shirts, and the other shirt is 40.00, not free', () => {
    expect(
      priceOf(
        [
          [shirt, 2],
          [socks, 1],
          [soap, 1],
        ],
        { bundles: [combo] },
      ).toPay,
    ).toBe(4700);
  });
});

describe('two for the price of one', () => {
  const pair = bundle({ slots: slots([2, 'SHIRT']), price: { payFor: 1 } });

  it('costs 40.00 for two, not 80.00', () => {
    expect(priceOf([[shirt, 2]], { bundles: [pair] }).toPay).toBe(4000);
  });

  it.each([
    [1, 4000],
    [3, 8000],
    [4, 8000],
    [5, 12_000],
    [101, 204_000],
  ])('repeats: %i shirts cost %i', (quantity, toPay) => {
    expect(priceOf([[shirt, quantity]], { bundles: [pair] }).toPay).toBe(toPay);
  });

  it('does not let one unit qualify and be free at once', () => {
    const gift = bundle({ slots: slots([1, 'SHIRT'], [1, '#wear']), price: { cheapestFree: 1 } });
    expect(saving([[shirt, 1]], gift)).toBe(0);
    expect(saving([[shirt, 2]], gift)).toBe(4000);
    expect(
      saving(
        [
          [shirt, 2],
          [socks, 1],
        ],
        gift,
      ),
    ).toBe(4000);
  });

  it('holds its limit of one in a sale', () => {
    expect(saving([[shirt, 6]], { ...pair, limitPerSale: 1 })).toBe(4000);
  });
});

describe('bundles that want the same unit', () => {
  const a = bundle({ id: 'a', slots: slots([1, 'SHIRT'], [1, 'SOCKS']), price: { amountOff: 500 } });
  const b = bundle({ id: 'b', slots: slots([1, 'SHIRT'], [1, 'SOAP']), price: { amountOff: 400 } });

  it('do not both take it', () => {
    expect(
      saving(
        [
          [shirt, 1],
          [socks, 1],
          [soap, 1],
        ],
        a,
        b,
      ),
    ).toBe(500);
    expect(
      saving(
        [
          [shirt, 2],
          [socks, 1],
          [soap, 1],
        ],
        a,
        b,
      ),
    ).toBe(900);
  });

  it('leave the customer the better of them, whichever is written first', () => {
    expect(
      saving(
        [
          [shirt, 1],
          [socks, 1],
          [soap, 1],
        ],
        b,
        a,
      ),
    ).toBe(500);
  });

  it('do not stop at the greatest one where two small ones save more', () => {
    const c = bundle({ id: 'c', slots: slots([1, 'SOCKS'], [1, 'SOAP']), price: { amountOff: 600 } });
    const d = bundle({ id: 'd', slots: slots([1, 'SHIRT'], [1, 'SOCKS']), price: { amountOff: 400 } });
    expect(
      saving(
        [
          [shirt, 1],
          [socks, 1],
          [soap, 1],
          [item(), 1],
        ],
        c,
        d,
        {
          ...d,
          id: 'e',
          slots: slots([1, 'SOAP'], [1, 'ITEM-1']),
        },
      ),
    ).toBe(800);
  });
});

describe('a bundle whose price makes no sense', () => {
  it('at 0 gives the set away and no more', () => {
    const gift = bundle({ slots: slots([1, 'SHIRT'], [1, 'SOCKS']), price: { fixed: 0 } });
    const priced = priceOf(
      [
        [shirt, 1],
        [socks, 1],
        [soap, 1],
      ],
      { bundles: [gift] },
    );
    expect(priced).toMatchObject({ saving: 4700, toPay: 250 });
    expectToAddUp(priced);
  });

  it('above its parts is never applied', () => {
    const dear = bundle({ slots: slots([1, 'SHIRT'], [1, 'SOCKS']), price: { fixed: 4701 } });
    expect(
      priceOf(
        [
          [shirt, 1],
          [socks, 1],
        ],
        { bundles: [dear] },
      ),
    ).toMatchObject({ bundles: [], toPay: 4700 });
  });

  it('of more off than the parts cost takes what they cost', () => {
    const much = bundle({ slots: slots([1, 'SOCKS']), price: { amountOff: 9999 } });
    expect(priceOf([[socks, 2]], { bundles: [much] }).toPay).toBe(0);
  });

  it('whose item is gone is left alone', () => {
    const gone = bundle({ slots: slots([1, 'SHIRT'], [1, 'NO-MORE']), price: { fixed: 100 } });
    expect(saving([[shirt, 5]], gone)).toBe(0);
  });
});

describe('100 % off', () => {
  it('as a bundle costs nothing, with no tax and nothing to return', () => {
    const free = bundle({ slots: slots([1, 'SHIRT'], [1, 'SOAP']), price: { percentOff: 10_000 } });
    const priced = priceOf(
      [
        [shirt, 1],
        [soap, 1],
      ],
      { bundles: [free] },
    );
    expect(priced).toMatchObject({ net: 0, tax: 0, toPay: 0 });
    expectToAddUp(priced);
  });

  it('twice over is not below zero', () => {
    const all = { name: 'All', percentOff: 10_000 };
    expect(priceOf([[shirt, 1]], { terms: { saleDiscounts: [all, all] } }).toPay).toBe(0);
  });
});

describe('thirds', () => {
  it('of 10.00 are 3.34, 3.33 and 3.33, and come back as 10.00', () => {
    const three = item({ sku: 'CUP', price: 500 });
    const set = bundle({ slots: slots([3, 'CUP']), price: { fixed: 1000 } });
    const priced = priceOf([[three, 3]], { bundles: [set] });
    const [line] = saleOf([[three, 3]]).lines;
    if (!line) throw new Error('no line');
    expect(unitsOf(line, priced)).toEqual([
      { each: 334, quantity: 1 },
      { each: 333, quantity: 2 },
    ]);
    const back = [0, 1, 2].map((already) => refundFor(line, 1, already, priced).net);
    expect(back).toEqual([334, 333, 333]);
  });

  it('of a saving on three lines leave no cent over', () => {
    const abc = ['A', 'B', 'C'].map((sku) => [item({ sku, price: 500 }), 1] as const);
    const set = bundle({ slots: slots([1, 'A'], [1, 'B'], [1, 'C']), price: { fixed: 1000 } });
    const priced = priceOf(abc, { bundles: [set] });
    expect(priced.lines.map(({ net }) => net)).toEqual([333, 333, 334]);
    expectToAddUp(priced);
  });
});

describe('a bundle of several tax rates', () => {
  const set = bundle({ slots: slots([1, 'SHIRT'], [1, 'SOAP']), price: { fixed: 4000 } });

  it('takes its saving off each rate by price, and taxes what is left of each', () => {
    const priced = priceOf(
      [
        [shirt, 1],
        [soap, 1],
      ],
      { bundles: [set] },
    );
    expect(priced.lines.map((line) => line.saving)).toEqual([235, 15]);
    expect(priced.taxes).toEqual([
      { rate: 2300, taxable: 3061, tax: 704 },
      { rate: 1350, taxable: 207, tax: 28 },
    ]);
    expectToAddUp(priced);
  });
});

describe('taking units away', () => {
  const set = bundle({ slots: slots([1, 'SHIRT'], [1, 'SOAP']), price: { fixed: 4000 } });
  const book = priceBook({ items: [shirt, socks, soap], bundles: [set] });

  it('that completed a bundle ends the bundle', () => {
    const desk = counter(book).scan('SHIRT', 'SOAP');
    expect(desk.open.priced.toPay).toBe(4000);
    desk.do({ type: 'RemoveLine', lineId: 'l2' });
    expect(desk.open.priced).toMatchObject({ saving: 0, bundles: [], toPay: 4000 });
    desk.do({ type: 'Undo' });
    expect(desk.open.priced).toMatchObject({ saving: 250, toPay: 4000 });
  });

  it('by quantity ends only the application that lost its unit', () => {
    const desk = counter(book).scan('SHIRT', 'SHIRT', 'SOAP', 'SOAP');
    desk.do({ type: 'SetQuantity', lineId: 'l2', quantity: 1 });
    expect(desk.open.priced).toMatchObject({ saving: 250, bundles: [{ times: 1 }], toPay: 8000 });
  });
});

describe('returning half of a bundle', () => {
  it('gives back what was paid for that half, and the other half the rest', () => {
    const set = bundle({ slots: slots([1, 'SHIRT'], [1, 'SOAP']), price: { fixed: 4000 } });
    const bought: Bought[] = [
      [shirt, 1],
      [soap, 1],
    ];
    const priced = priceOf(bought, { bundles: [set] });
    const back = saleOf(bought).lines.map((line) => refundFor(line, 1, 0, priced));
    expect(back).toEqual([
      { net: 3765, tax: 704 },
      { net: 235, tax: 28 },
    ]);
    expect(back.reduce((sum, { net }) => sum + net, 0)).toBe(priced.toPay);
  });

  it('of two for one gives back half of the price, not all of it and not nothing', () => {
    const pair = bundle({ slots: slots([2, 'SHIRT']), price: { payFor: 1 } });
    const priced = priceOf([[shirt, 2]], { bundles: [pair] });
    const [line] = saleOf([[shirt, 2]]).lines;
    if (!line) throw new Error('no line');
    expect(refundFor(line, 1, 0, priced).net).toBe(2000);
    expect(refundFor(line, 1, 1, priced).net).toBe(2000);
  });
});

describe('a line of a million pieces', () => {
  it('is priced without harm', () => {
    const pair = bundle({ slots: slots([2, 'SHIRT']), price: { payFor: 1 } });
    const started = process.cpuUsage();
    const priced = priceOf([[shirt, 1_000_000]], { bundles: [pair] });
    expect(priced.toPay).toBe(2_000_000_000);
    expectToAddUp(priced);
    const { user } = process.cpuUsage(started);
    expect(user / 1_000).toBeLessThan(1_000);
  });
});
