import { describe, expect, it } from 'vitest';
import { bundle, item } from '../../builders/price-book.ts';
import { priceOf } from '../../builders/priced-sale.ts';

const tea = item({ sku: 'TEA', price: 1000 });
const cup = item({ sku: 'CUP', price: 500 });
const book = item({ sku: 'BOOK', price: 2000, floor: 1900 });
const nets = ({ lines }: ReturnType<typeof priceOf>) => lines.map(({ net }) => net);

describe('a price override', () => {
  const set = bundle({ slots: [{ quantity: 2, choose: [{ sku: 'TEA' }] }], price: { percentOff: 5000 } });

  it('is the price that bundles and everything after see', () => {
    const priced = priceOf([[tea, 2]], { terms: { overrides: { l1: 800 } }, bundles: [set] });
    expect(priced).toMatchObject({ gross: 1600, saving: 800, net: 800 });
  });

  it('may be zero, and may be below the floor, where no discount goes further', () => {
    expect(priceOf([[tea, 2]], { terms: { overrides: { l1: 0 } }, bundles: [set] })).toMatchObject({
      gross: 0,
      saving: 0,
      toPay: 0,
    });
    const terms = { overrides: { l1: 1500 }, vouchers: [{ name: 'Five off', amount: 500 }] };
    expect(priceOf([[book, 1]], { terms })).toMatchObject({ gross: 1500, discount: 0, net: 1500 });
  });
});

describe('a line discount', () => {
  const off = (discount: { percentOff: number } | { amountOff: number }, lineId = 'l1') => ({
    lineDiscounts: [{ name: 'Discount', lineId, ...discount }],
  });

  it.each([
    [{ percentOff: 1000 }, 300],
    [{ amountOff: 250 }, 250],
    [{ percentOff: 10_000 }, 3000],
    [{ amountOff: 9999 }, 3000],
  ])('of %j on 30.00 takes %i off, and never more than there is', (discount, taken) => {
    const priced = priceOf(
      [
        [tea, 3],
        [cup, 1],
      ],
      { terms: off(discount) },
    );
    expect(priced).toMatchObject({ discount: taken, discounts: [{ name: 'Discount', amount: taken }] });
    expect(nets(priced)).toEqual([3000 - taken, 500]);
  });

  it('is rounded once, at the line, half away from zero', () => {
    const odd = item({ price: 333 });
    expect(priceOf([[odd, 3]], { terms: off({ percentOff: 5000 }) }).discount).toBe(500);
    expect(priceOf([[odd, 1]], { terms: off({ percentOff: 5000 }) }).discount).toBe(167);
  });

  it('stops at the floor of every unit', () => {
    expect(priceOf([[book, 3]], { terms: off({ percentOff: 1000 }) })).toMatchObject({ discount: 300 });
  });

  it('takes no more from a unit that a bundle has brought below the floor', () => {
    const set = bundle({ slots: [{ quantity: 2, choose: [{ sku: 'BOOK' }] }], price: { cheapestFree: 1 } });
    const priced = priceOf([[book, 3]], { terms: off({ amountOff: 5000 }), bundles: [set] });
    expect(priced).toMatchObject({ gross: 6000, saving: 2000, discount: 100, net: 3900 });
  });

  it('of a line that is gone does nothing', () => {
    expect(priceOf([[tea, 1]], { terms: off({ percentOff: 1000 }, 'l9') })).toMatchObject({
      discount: 0,
      discounts: [],
    });
  });

  it('on a discount is of what the first one left', () => {
    const twice = [...off({ percentOff: 5000 }).lineDiscounts, ...off({ percentOff: 5000 }).lineDiscounts];
    expect(priceOf([[tea, 1]], { terms: { lineDiscounts: twice } }).net).toBe(250);
  });
});

describe('a sale discount', () => {
  it('of an amount is split over the lines by what they come to, to the last cent', () => {
    const terms = { saleDiscounts: [{ name: 'Moving sale', amountOff: 100 }] };
    const priced = priceOf(
      [
        [tea, 1],
        [cup, 1],
        [cup, 3],
      ],
      { terms },
    );
    expect(priced.lines.map(({ discount }) => discount)).toEqual([33, 17, 50]);
  });

  it('of a percentage is taken at each line', () => {
    const odd = item({ price: 333 });
    const terms = { saleDiscounts: [{ name: 'Ten percent', percentOff: 1000 }] };
    const priced = priceOf(
      [
        [odd, 1],
        [odd, 2],
        [tea, 1],
      ],
      { terms },
    );
    expect(priced.lines.map(({ discount }) => discount)).toEqual([33, 67, 100]);
  });

  it('is of what bundles and line discounts left', () => {
    const set = bundle({ slots: [{ quantity: 1, choose: [{ sku: 'TEA' }] }], price: { amountOff: 200 } });
    const terms = {
      lineDiscounts: [{ name: 'Scratch', lineId: 'l1', percentOff: 5000 }],
      saleDiscounts: [{ name: 'Half', percentOff: 5000 }],
    };
    expect(priceOf([[tea, 1]], { terms, bundles: [set] })).toMatchObject({
      gross: 1000,
      saving: 200,
      discounts: [
        { name: 'Scratch', amount: 400 },
        { name: 'Half', amount: 200 },
      ],
      net: 200,
    });
  });

  it('goes around a floor and takes the rest elsewhere', () => {
    const terms = { saleDiscounts: [{ name: 'Thirty off', amountOff: 1100 }] };
    expect(
      nets(
        priceOf(
          [
            [book, 1],
            [tea, 1],
          ],
          { terms },
        ),
      ),
    ).toEqual([1900, 0]);
  });
});

describe('a voucher', () => {
  const terms = { vouchers: [{ name: 'Welcome', amount: 700 }] };

  it('takes its amount off what discounts left, and off what is taxed', () => {
    const priced = priceOf([[tea, 1]], {
      terms: { ...terms, saleDiscounts: [{ name: 'Ten percent', percentOff: 1000 }] },
    });
    expect(priced).toMatchObject({ net: 200, tax: 37, toPay: 200 });
  });

  it('never pays anything out', () => {
    const two = { vouchers: [...terms.vouchers, { name: 'Sorry', amount: 500 }] };
    expect(priceOf([[tea, 1]], { terms: two })).toMatchObject({
      discounts: [
        { name: 'Welcome', amount: 700 },
        { name: 'Sorry', amount: 300 },
      ],
      toPay: 0,
    });
  });

  it('takes nothing off an empty basket', () => {
    expect(priceOf([], { terms })).toMatchObject({ toPay: 0, discounts: [] });
  });
});
