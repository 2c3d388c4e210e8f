import { describe, expect, it } from 'vitest';
import { bundle, item } from '../../builders/price-book.ts';
import { till } from '../../builders/till.ts';

const items = [
  item({ sku: 'PRINTER', name: 'Printer', price: 8900 }),
  item({ sku: 'INK', name: 'Ink', price: 899, tags: ['ink'] }),
];
const set = bundle({
  id: 'set',
  name: 'Printer set',
  slots: [
    { quantity: 1, choose: [{ sku: 'PRINTER' }] },
    { quantity: 2, choose: [{ tag: 'ink' }] },
  ],
  price: { amountOff: 1200 },
});
const three = bundle({
  id: 'three',
  name: 'Ink 3 for 2',
  slots: [{ quantity: 3, choose: [{ tag: 'ink' }] }],
  price: { payFor: 2 },
});

function bundlesOf(bundles: (typeof set)[], ink: number) {
  const counter = till({ items, bundles });
  counter.do({ type: 'Scan', code: 'PRINTER' });
  return counter.do({ type: 'Scan', code: 'INK', quantity: ink }).sale?.bundles;
}

describe('why a bundle applies', () => {
  it('says what it took, and which other bundle it beats with the same units and the free ones', () => {
    expect(bundlesOf([set, three], 3)).toMatchObject([
      { bundleId: 'set', took: '1 Printer, 2 Ink', beats: 'Printer set 12.00 beats Ink 3 for 2 8.99' },
    ]);
  });

  it('names no rival where none wanted its units', () => {
    expect(bundlesOf([set], 3)).toMatchObject([{ bundleId: 'set', beats: null }]);
    // Five inks are enough for both, so neither takes from the other what it could use.
    expect(
      bundlesOf([set, three], 5)
        ?.map(({ bundleId }) => bundleId)
        .sort(),
    ).toEqual(['set', 'three']);
  });

  it('counts no rival whose limit is used up beside it', () => {
    const once = { ...three, limitPerSale: 1 };
    const applied = bundlesOf([set, once], 5);
    expect(applied?.find(({ bundleId }) => bundleId === 'set')?.beats).toBeNull();
  });

  it('says that it comes first where another saves as much', () => {
    const same = { ...set, id: 'same', name: 'Same set' };
    expect(bundlesOf([set, same], 2)).toMatchObject([
      { bundleId: 'set', beats: 'Printer set 12.00 comes before Same set 12.00' },
    ]);
  });
});
