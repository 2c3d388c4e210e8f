import fc from 'fast-check';
import { it } from 'vitest';
import { checkLarge } from './check-large.ts';
import { mixedIntegerSolver } from './mixed-integer.ts';
import { baskets, type ShopSize, shopBundles } from './shops.ts';

const large = (shop: ShopSize, min: number, max: number) =>
  // No bias to small prices and to the same few items: full size is meant.
  fc.noBias(fc.record({ lines: baskets(shop, { min, max }), bundles: shopBundles(shop) }));

/** Prices 150 large baskets of a shop by the till and by the mixed-integer model, others each time. */
export function agreesWithTheModel(shop: ShopSize): void {
  it.each([
    [100, 11, 59],
    [50, 60, 60],
  ])(
    'save as much in as few applications as the mixed-integer model, each proven, in %i baskets of %i to %i units',
    { timeout: 300_000 },
    async (numRuns, min, max) => {
      const solve = await mixedIntegerSolver();
      const same = fc.property(large(shop, min, max), (one) => checkLarge(one, solve));
      fc.assert(same, { numRuns, endOnFailure: true });
    },
  );
}
