import { describe, expect, it } from 'vitest';
import { coverageOf, scaled, tillInterval } from '../simulation/coverage.ts';
import { simulate, trueEffect } from '../simulation/store.ts';
import { knownEffects } from '../simulation/stores.ts';

const runs = 1000;
/** A thousand runs take some 3 s on a quiet machine. */
const patience = 60_000;

describe('the interval of the effect, in stores whose true effect is known', () => {
  it.each(Object.entries(knownEffects))(
    'holds a %s effect in 93 to 97 % of runs',
    (_, store) => {
      const [till, narrower] = coverageOf(store, runs, [
        tillInterval,
        (sales) => scaled(tillInterval(sales), 0.8),
      ]);
      expect(till?.share).toBeGreaterThanOrEqual(0.93);
      expect(till?.share).toBeLessThanOrEqual(0.97);
      // The band can be missed: an interval a fifth narrower falls out of it.
      expect(narrower?.share).toBeLessThan(0.93);
    },
    patience,
  );

  it('is judged against the truth: the simulated customers do take what the true effect says', () => {
    const store = { ...knownEffects.large, salesADay: 2000 };
    const offered = simulate(store, 1).filter(({ control }) => !control);
    const accepted = offered.reduce((sum, sale) => sum + sale.accepted, 0) / offered.length;
    expect(accepted / trueEffect(store)).toBeCloseTo(1, 1);
  });

  it('is simulated alike each time', () => {
    expect(simulate(knownEffects.small, 7)).toEqual(simulate(knownEffects.small, 7));
    expect(simulate(knownEffects.small, 7)).not.toEqual(simulate(knownEffects.small, 8));
  });
});
