import fc from 'fast-check';
import { describe, it } from 'vitest';
import { checkSale } from '../oracle/check-sale.ts';
import { randomSales } from '../oracle/sales.ts';
import { cornerShop } from '../oracle/shops.ts';

/** Most baskets are small, where most is to be got wrong; 20,000 in all. */
const sizes = [
  { min: 1, max: 3, baskets: 6_000 },
  { min: 3, max: 6, baskets: 9_000 },
  { min: 6, max: 10, baskets: 5_000 },
];

describe('any sale, priced by the till, by brute force over all ways to apply bundles, and by a second calculator', () => {
  for (const { min, max, baskets } of sizes) {
    it(`is the same to the last unit of money, with ${min} to ${max} units, ${baskets} times`, {
      timeout: 300_000,
    }, () => {
      fc.assert(fc.property(randomSales(cornerShop, { min, max }), checkSale), { numRuns: baskets });
    });
  }
});
