import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../domain/price-book/bundle.ts';
import type { BestBundles } from '../../../domain/pricing/best-bundles.ts';
import { bestBundles } from '../../../domain/pricing/best-bundles.ts';
import type { Units } from '../../../domain/pricing/line-units.ts';
import { bruteForce } from '../../oracle/brute-force.ts';
import { anyBundles, anyLines } from './random-basket.ts';

/** The place of the bundle that takes each unit, the earlier bundle the earlier units of a line; unused is last. */
function takers(
  lines: readonly Units[],
  bundles: readonly Bundle[],
  { applications }: BestBundles,
): number[] {
  return lines.flatMap(({ lineId, quantity }) => {
    const own: number[] = [];
    for (const { bundle, taken, times } of applications) {
      const units = taken
        .filter((take) => take.lineId === lineId)
        .reduce((sum, take) => sum + take.quantity, 0);
      for (let unit = 0; unit < units * times; unit++) own.push(bundles.indexOf(bundle));
    }
    while (own.length < quantity) own.push(bundles.length);
    return own.sort((a, b) => a - b);
  });
}

describe('the best bundles', () => {
  it('are those that trying everything finds, ties included', () => {
    fc.assert(
      fc.property(anyLines, anyBundles, (lines, bundles) => {
        const found = bestBundles(lines, bundles);
        const best = bruteForce(lines, bundles);
        const applications = found.applications.reduce((sum, { times }) => sum + times, 0);
        expect(found.proven).toBe(true);
        expect({ saving: found.saving, applications, taker: takers(lines, bundles, found) }).toEqual(best);
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});
