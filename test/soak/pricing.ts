// `npm run soak -- pricing [seed]`: prices many more random sales than the tests do, by the till and by its oracles.
import fc from 'fast-check';
import { checkLarge } from '../oracle/check-large.ts';
import { checkSale } from '../oracle/check-sale.ts';
import { mixedIntegerSolver } from '../oracle/mixed-integer.ts';
import { randomSales } from '../oracle/sales.ts';
import {
  baskets,
  cornerShop,
  crowdedShop,
  type ShopSize,
  shopBundles,
  tangledShop,
} from '../oracle/shops.ts';

const seed = Number(process.argv[2] ?? Date.now() % 2 ** 31);
const solve = await mixedIntegerSolver();
const large = (shop: ShopSize) =>
  fc.noBias(fc.record({ lines: baskets(shop, { min: 11, max: 60 }), bundles: shopBundles(shop) }));

/** Runs one property and says how many sales it priced, how long that took, and that none differed. */
function soak(what: string, numRuns: number, check: fc.IProperty<[unknown]>, endOnFailure = false): void {
  const start = performance.now();
  fc.assert(check, { numRuns, seed, endOnFailure });
  console.log(`${what}: ${numRuns}, no difference, ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

console.log(`Seed ${seed}`);
for (const [min, max, runs] of [
  [1, 3, 20_000],
  [3, 6, 50_000],
  [6, 10, 30_000],
] as const) {
  const sales = fc.property(randomSales(cornerShop, { min, max }), checkSale);
  soak(`Sales of ${min} to ${max} units against brute force and the second calculator`, runs, sales);
}
for (const [name, shop] of Object.entries({ crowded: crowdedShop, tangled: tangledShop })) {
  const check = fc.property(large(shop), (one) => checkLarge(one, solve));
  soak(`Baskets of 11 to 60 units in a ${name} shop against the mixed-integer model`, 500, check, true);
}
