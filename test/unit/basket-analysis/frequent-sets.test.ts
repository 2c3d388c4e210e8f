import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { FPGrowth } from 'node-fpgrowth';
import { describe, expect, it } from 'vitest';
import { frequentSets } from '../../../domain/basket-analysis/frequent-sets.ts';
import { findSet, ranksOf } from '../../../domain/basket-analysis/set-tree.ts';
import { realBaskets } from '../../bench/advice-baskets.ts';
import { textbookEclat } from '../../bench/textbook-eclat.ts';
import { countsOf, packed, setsOf } from '../../builders/mining.ts';

/** Few items and many repeats, so that sets are frequent; a basket may be empty or name an item twice. */
const smallBaskets = fc.array(fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 7 }), { maxLength: 25 });

/** Every set of at most so many of the letters, counted basket by basket. */
function bruteForce(baskets: string[][], least: number, mostItems: number): Map<string, number> {
  const letters = [...new Set(baskets.flat())].sort();
  const found = new Map<string, number>();
  for (let mask = 1; mask < 1 << letters.length; mask++) {
    const set = letters.filter((_, place) => mask & (1 << place));
    if (set.length > mostItems) continue;
    const count = baskets.filter((basket) => set.every((item) => basket.includes(item))).length;
    if (count >= least) found.set(set.join('|'), count);
  }
  return found;
}

const sorted = (counts: Map<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

describe('frequent sets', () => {
  it('are those that counting every set by hand finds, with the same counts', () => {
    const cases = fc.tuple(smallBaskets, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 5 }));
    fc.assert(
      fc.property(cases, ([baskets, least, mostItems]) => {
        const found = countsOf(setsOf(baskets, least, mostItems));
        expect(sorted(found)).toEqual(sorted(bruteForce(baskets, least, mostItems)));
      }),
      { numRuns: 400 },
    );
  });

  it('know how many different items their baskets hold, but for the largest', () => {
    fc.assert(
      fc.property(smallBaskets, (baskets) => {
        const sets = setsOf(baskets, 2, 3);
        sets.counts.forEach((_, set) => {
          const items = ranksOf(sets, set).map((rank) => sets.items[rank] as string);
          expect(findSet(sets, ranksOf(sets, set))).toBe(set);
          if (items.length === 3) return;
          const holding = baskets.filter((basket) => items.every((item) => basket.includes(item)));
          expect(sets.sizes[set]).toBe(holding.reduce((sum, basket) => sum + new Set(basket).size, 0));
        });
      }),
    );
  });

  it('are none of no baskets, and of one item where nothing is bought together', () => {
    expect(countsOf(setsOf([], 1, 3)).size).toBe(0);
    expect(sorted(countsOf(setsOf([['a'], ['b', 'b'], [], ['a']], 1, 3)))).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('say when there are more than may be kept, and stop', () => {
    const baskets = Array.from({ length: 3 }, () => [...'abcdefghijklmnop']);
    const sets = setsOf(baskets, 2, 8, 500);
    expect(sets.complete).toBe(false);
    expect(sets.counts.length).toBeLessThan(600);
    expect(setsOf(baskets, 2, 2, 500).complete).toBe(true);
  });

  it('tell how far the search is, and stop where nobody asks on', () => {
    const work = frequentSets(packed([...'abcdefgh'].map((one) => [one, 'x', 'y'])), {
      ...{ least: 1, mostItems: 3, mostSets: 100 },
    });
    const shares: number[] = [];
    for (let step = work.next(); !step.done; step = work.next()) shares.push(step.value);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(shares.length).toBeGreaterThan(5);
  });
});

const file = process.env.BASKETS ?? '';

describe.skipIf(!existsSync(file))(
  'frequent sets of the public baskets (skipped where BASKETS names no file)',
  () => {
    const baskets = realBaskets(file) ?? [];

    it('are those that an FP-growth of other hands finds, of any size, with the same counts', async () => {
      const others = await new FPGrowth<string>(29.5 / baskets.length).exec(baskets);
      const theirs = new Map(others.map(({ items, support }) => [[...items].sort().join('|'), support]));
      expect(theirs.size).toBeGreaterThan(2_000);
      expect(sorted(countsOf(setsOf(baskets, 30, 20)))).toEqual(sorted(theirs));
    });

    it('are those that a textbook Eclat finds, up to three items in five baskets', () => {
      const theirs = textbookEclat(baskets, 5, 3);
      expect(theirs.size).toBeGreaterThan(15_000);
      expect(sorted(countsOf(setsOf(baskets, 5, 3)))).toEqual(sorted(theirs));
    });
  },
);
