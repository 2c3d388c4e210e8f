import { describe, expect, it } from 'vitest';
import { draftRules } from '../../../domain/basket-analysis/draft-rules.ts';
import { learnOftenWith } from '../../../domain/basket-analysis/often-with.ts';
import { chanceOfAtLeast, falseShares } from '../../../domain/basket-analysis/significance.ts';
import { randomFrom } from '../../bench/random.ts';

const none = () => false;
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
  const model = learnOftenWith(office);

  it('come with support, confidence and lift as worked out by hand', () => {
    const drafts = draftRules(model, none);
    expect(drafts.map(({ when, offer }) => `${when} -> ${offer}`)).toEqual([
      'cable -> printer',
      'printer -> cable',
    ]);
    expect(drafts[1]).toMatchObject({ together: 20, support: 20 / 200, confidence: 20 / 30 });
    expect(drafts[1]?.lift).toBeCloseTo(20 / 30 / (30 / 200), 12);
    expect(drafts[0]?.q).toBeLessThan(1e-6);
  });

  it('leave out what is known, one way without the other', () => {
    const known = (when: string, offer: string) => when === 'printer' && offer === 'cable';
    expect(draftRules(model, known).map(({ when }) => when)).toEqual(['cable']);
  });

  it('leave out offers that few would take', () => {
    const screws = [...times(20, 'drill', 'screws'), ...times(400, 'screws'), ...times(400, 'tea')];
    const drafts = draftRules(learnOftenWith(screws), none);
    expect(drafts.map(({ when }) => when)).toEqual(['drill']);
  });

  it('are none of an empty store', () => {
    expect(draftRules(learnOftenWith([]), none)).toEqual([]);
  });

  it('find nothing where shoppers pick by popularity alone, however uneven their baskets', () => {
    const stores = Array.from({ length: 60 }, (_, seed) => draftRules(learnOftenWith(byChance(seed)), none));
    expect(stores.filter(({ length }) => length > 0).length).toBeLessThanOrEqual(3);
  });

  it('find a true pair among those shoppers', () => {
    const baskets = byChance(1).map((basket, index) =>
      index % 50 === 0 ? [...basket, 'flour', 'sugar'] : basket,
    );
    const [first, second, ...others] = draftRules(learnOftenWith(baskets), none);
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
  it('are those of the Poisson distribution', () => {
    expect(chanceOfAtLeast(1, 1e-9)).toBeCloseTo(1e-9, 15);
    const twoOrMore = 1 - Math.exp(-0.5) * (1 + 0.5);
    expect(chanceOfAtLeast(2, 0.5)).toBeCloseTo(twoOrMore, 12);
    const below15 = Array.from({ length: 15 }, (_, count) => (Math.exp(-8) * 8 ** count) / factorial(count));
    expect(chanceOfAtLeast(15, 8)).toBeCloseTo(1 - below15.reduce((a, b) => a + b), 10);
    expect(chanceOfAtLeast(3, 5)).toBe(1);
    expect(chanceOfAtLeast(900, 100)).toBeGreaterThanOrEqual(0);
  });

  it('become shares of false finds as Benjamini and Hochberg have it', () => {
    expect(falseShares([0.01, 0.02, 0.03, 0.5], 4)).toEqual([0.04, 0.04, 0.04, 0.5]);
    expect(falseShares([0.01], 200)).toEqual([1]);
  });
});

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1);
}
