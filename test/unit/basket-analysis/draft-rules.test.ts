import { describe, expect, it } from 'vitest';
import { draftRules } from '../../../domain/basket-analysis/draft-rules.ts';
import { chanceOfAtLeast, falseShares } from '../../../domain/basket-analysis/significance.ts';
import { randomFrom } from '../../bench/random.ts';

const times = (count: number, ...basket: string[]) => Array.from({ length: count }, () => basket);

/** Printers and cables together 20 times; paper and pens alone or with anything, as it falls. */
const office = [
  ...times(20, 'printer', 'cable'),
  ...times(5, 'printer', 'paper'),
  ...times(10, 'cable', 'paper'),
  ...times(40, 'paper', 'pen'),
  ...times(60, 'paper'),
  ...times(60, 'pen'),
  ...times(5, 'printer'),
];

describe('drafted rules', () => {
  it('come with support, confidence and lift as worked out by hand', () => {
    const drafts = draftRules(office, 50);
    expect(drafts.map(({ when, offer }) => `${when} -> ${offer}`).sort()).toEqual([
      'cable -> printer',
      'printer -> cable',
    ]);
    const printer = drafts.find(({ when }) => when === 'printer');
    expect(printer).toMatchObject({ together: 20, support: 20 / 200, confidence: 20 / 30 });
    expect(printer?.lift).toBeCloseTo(20 / 30 / (30 / 200), 12);
    expect(drafts[0]?.q).toBeLessThan(1e-6);
  });

  it('are no more than are asked for', () => {
    expect(draftRules(office, 1)).toEqual(draftRules(office, 50).slice(0, 1));
  });

  it('leave out offers that few would take', () => {
    const screws = [...times(20, 'drill', 'screws'), ...times(400, 'screws'), ...times(400, 'tea')];
    const drafts = draftRules(screws, 50);
    expect(drafts.map(({ when }) => when)).toEqual(['drill']);
  });

  it('are none of an empty store', () => {
    expect(draftRules([], 50)).toEqual([]);
  });

  it('find nothing where shoppers pick by popularity alone, however uneven their baskets', () => {
    const stores = Array.from({ length: 60 }, (_, seed) => draftRules(byChance(seed), 50));
    expect(stores.filter(({ length }) => length > 0).length).toBeLessThanOrEqual(3);
  });

  it('find a true pair among those shoppers', () => {
    const baskets = byChance(1).map((basket, index) =>
      index % 50 === 0 ? [...basket, 'flour', 'sugar'] : basket,
    );
    const [first, second, ...others] = draftRules(baskets, 50);
    expect([first?.when, second?.when].sort()).toEqual(['flour', 'sugar']);
    expect(others).toEqual([]);
  });
});

/** Baskets of 1 to 15 of 40 items, many small and few large. */
function byChance(seed: number): string[][] {
  const random = randomFrom(seed);
  const skewed = (below: number) => Math.floor((random.below(1_000) * random.below(1_000) * below) / 1e6);
  return Array.from({ length: 1_000 }, () => {
    const size = 1 + skewed(15);
    const held = new Set<string>();
    while (held.size < size) held.add(`item-${skewed(40)}`);
    return [...held];
  });
}

describe('chances', () => {
  it('are those of the binomial distribution', () => {
    // scipy 1.17.1: binom.sf(observed - 1, trials, share)
    const known: [observed: number, trials: number, share: number, chance: number][] = [
      [20, 20, 0.51, 1.41710986708e-6],
      [5, 40, 0.02, 0.00117519245453],
      [15, 1000, 0.008, 0.0168516940098],
      [900, 100000, 0.005, 1.25104740408e-58],
      [30, 30, 0.5, 9.31322574615e-10],
      [7, 9, 0.3, 0.004290894],
    ];
    for (const [observed, trials, share, chance] of known)
      expect(chanceOfAtLeast(observed, trials, share) / chance).toBeCloseTo(1, 8);
    expect(chanceOfAtLeast(5, 5, 0)).toBe(0);
    expect(chanceOfAtLeast(3, 100, 0.05)).toBe(1);
    expect(chanceOfAtLeast(90_000, 100_000, 0.1)).toBe(0);
  });

  it('are no smaller than those of trials that differ', () => {
    const shares = [0.9, 0.5, 0.1, 0.05, 0.01, 0.3, 0.02, 0.6];
    const mean = shares.reduce((sum, share) => sum + share) / shares.length;
    for (let least = Math.ceil(mean * shares.length + 1); least <= shares.length; least++)
      expect(chanceOfAtLeast(least, shares.length, mean)).toBeGreaterThan(atLeastOf(shares, least));
  });

  it('become shares of false finds as Benjamini and Hochberg have it', () => {
    expect(falseShares([0.01, 0.02, 0.03, 0.5], 4)).toEqual([0.04, 0.04, 0.04, 0.5]);
    expect(falseShares([0.01], 200)).toEqual([1]);
  });
});

/** The chance of so many or more, over everything that could come out. */
function atLeastOf([share, ...others]: readonly number[], least: number): number {
  if (share === undefined) return least <= 0 ? 1 : 0;
  return share * atLeastOf(others, least - 1) + (1 - share) * atLeastOf(others, least);
}
