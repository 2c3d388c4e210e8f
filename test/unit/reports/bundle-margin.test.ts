import { expect, it } from 'vitest';
import { bundleMargin } from '../../../domain/reports/bundle-margin.ts';

/** Three of a thing at 10.00 that costs 4.00, two of them in a bundle that takes 5.00 off; prices hold 25 % tax. */
const sale = {
  type: 'v1.SaleCompleted',
  lines: [{ id: 'l1', sku: 'A', name: 'A', category: 'c', quantity: 3, cost: 400 }],
  returns: [],
  priced: {
    lines: [{ lineId: 'l1', gross: 3_000, saving: 500, discount: 0, net: 2_500, tax: 500 }],
    ...{ toPay: 2_500, rounding: 0, refund: 0, net: 2_500 },
  },
} as unknown as Parameters<typeof bundleMargin>[1];
const shares = [{ lineId: 'l1', quantity: 2, saving: 500 }];

it('is what the bundled units earned without tax: their own saving off, and no other unit’s', () => {
  // 20.00 less 5.00 is 15.00, without tax 12.00, less a cost of 8.00.
  expect(bundleMargin({ shares }, sale, new Map())).toBe(400);
});

it('goes as units come back', () => {
  expect(bundleMargin({ shares }, sale, new Map([['l1', 3]]))).toBe(0);
  expect(bundleMargin({ shares }, sale, new Map([['l1', 1]]))).toBe(267);
});
