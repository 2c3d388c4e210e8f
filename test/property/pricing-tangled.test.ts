import fc from 'fast-check';
import { describe, it } from 'vitest';
import { checkLarge } from '../oracle/check-large.ts';
import { mixedIntegerSolver } from '../oracle/mixed-integer.ts';
import { baskets, shopBundles, tangledShop } from '../oracle/shops.ts';

const large = (min: number, max: number) =>
  // No bias to small prices and to the same few items: full size is meant.
  fc.noBias(fc.record({ lines: baskets(tangledShop, { min, max }), bundles: shopBundles(tangledShop) }));

describe('bundles in a tangled shop', () => {
  it.each([
    [11, 59, 100],
    [60, 60, 50],
  ])(
    'save as much in as few applications as the mixed-integer model, with %i to %i units, %i times, always proven',
    {
      timeout: 300_000,
    },
    async (min, max, numRuns) => {
      const solve = await mixedIntegerSolver();
      fc.assert(
        fc.property(large(min, max), (one) => checkLarge(one, solve)),
        // One in some hundreds of such baskets needs more steps than a till should take; the soak draws new ones.
        { numRuns, endOnFailure: true, seed: 1 },
      );
    },
  );
});
