import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherChance } from '../../../domain/basket-analysis/fisher.ts';
import { falseSharesOfAny } from '../../../domain/basket-analysis/significance.ts';
import { generatedBaskets } from '../../bench/advice-baskets.ts';
import { randomFrom } from '../../bench/random.ts';
import { type NamedRule, rulesOf, setsOf } from '../../builders/mining.ts';

/** n over k in whole numbers, however large. */
function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1n; i <= BigInt(k); i++) result = (result * (BigInt(n) - BigInt(k) + i)) / i;
  return k < 0 || k > n ? 0n : result;
}

/** The hypergeometric tail, counted in whole numbers to the end. */
function tailByCounting(together: number, drawn: number, holding: number, baskets: number): number {
  let ways = 0n;
  for (let count = together; count <= Math.min(drawn, holding); count++)
    ways += choose(holding, count) * choose(baskets - holding, drawn - count);
  return Number((ways * 10n ** 40n) / choose(baskets, drawn)) / 1e40;
}

const tables = fc
  .integer({ min: 1, max: 120 })
  .chain((baskets) =>
    fc.tuple(
      fc.constant(baskets),
      fc.integer({ min: 0, max: baskets }),
      fc.integer({ min: 0, max: baskets }),
    ),
  )
  .chain(([baskets, drawn, holding]) =>
    fc.tuple(
      fc.integer({ min: 0, max: Math.min(drawn, holding) + 1 }),
      ...[drawn, holding, baskets].map((one) => fc.constant(one)),
    ),
  );

describe("Fisher's exact test", () => {
  it('is what counting the ways in whole numbers gives', () => {
    fc.assert(
      fc.property(tables, ([together = 0, drawn = 0, holding = 0, baskets = 0]) => {
        const chance = fisherChance(together, drawn, holding, baskets);
        const counted = tailByCounting(together, drawn, holding, baskets);
        expect(Math.abs(chance - counted)).toBeLessThan(1e-8 * Math.max(counted, 1e-6));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with the tables of others', () => {
    // scipy 1.17.1: hypergeom.sf(together - 1, baskets, holding, drawn)
    const known: [together: number, drawn: number, holding: number, baskets: number, chance: number][] = [
      [12, 30, 25, 1000, 1.844503349e-13],
      [3, 40, 90, 1200, 0.5892193912],
      [500, 2000, 90000, 1000000, 2.068408492e-98],
      [60, 100, 200, 1000000, 8.023032899e-199],
      [10, 5000, 3000, 1000000, 0.9309234631],
      [1, 1, 1, 2, 0.5],
    ];
    for (const [together, drawn, holding, baskets, chance] of known)
      expect(fisherChance(together, drawn, holding, baskets) / chance).toBeCloseTo(1, 7);
  });
});

const harmonic = (count: number) =>
  Array.from({ length: count }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b);

describe('the correction', () => {
  it('is that of Benjamini and Yekutieli', () => {
    const h4 = 1 + 1 / 2 + 1 / 3 + 1 / 4;
    const shares = falseSharesOfAny([0.001, 0.02, 0.03, 0.5], 4);
    [0.004 * h4, 0.04 * h4, 0.04 * h4, 1].forEach((share, place) => {
      expect(shares[place]).toBeCloseTo(share, 12);
    });
    expect(falseSharesOfAny([1e-7], 5_000)[0]).toBeCloseTo(1e-7 * 5_000 * harmonic(5_000), 12);
  });
});

/** The binomial tail, term by term; below one above the mean it proves nothing. */
function bySizes(together: number, trials: number, expected: number): number {
  const share = expected / trials;
  if (together < expected + 1 || share >= 1) return 1;
  let sum = 0;
  for (let count = together; count <= trials; count++)
    sum += Number(choose(trials, count)) * share ** count * (1 - share) ** (trials - count);
  return sum;
}

/** The rules of a few baskets, each chance, each share worked out anew from the baskets alone. */
function byHand(baskets: string[][], least: number, confidence: number, mostItems: number): NamedRule[] {
  const count = (items: string[]) => baskets.filter((b) => items.every((item) => b.includes(item))).length;
  const items = [...new Set(baskets.flat())].filter((item) => count([item]) >= least).sort();
  const places = baskets.reduce((sum, basket) => sum + basket.length, 0);
  const found: NamedRule[] = [];
  for (let mask = 1; mask < 1 << items.length; mask++) {
    const set = items.filter((_, place) => mask & (1 << place));
    if (set.length < 2 || set.length > mostItems || count(set) < least) continue;
    for (const offer of set) {
      const when = set.filter((item) => item !== offer);
      const together = count(set);
      if (together / count(when) < confidence) continue;
      const beside = baskets
        .filter((b) => when.every((item) => b.includes(item)))
        .reduce((sum, basket) => sum + basket.length - when.length, 0);
      const others = places - when.reduce((sum, item) => sum + count([item]), 0);
      const parts = when.map((out) => when.filter((item) => item !== out));
      const chances = parts.map((part) =>
        tailByCounting(together, count(when), count([...part, offer]), count(part)),
      );
      const p = Math.max(bySizes(together, count(when), (beside * count([offer])) / others), ...chances);
      found.push({ when, offer, together, p, q: 0 });
    }
  }
  return corrected(found, items.length, mostItems);
}

function corrected(rules: NamedRule[], items: number, mostItems: number): NamedRule[] {
  return rules.map((rule) => {
    const size = rule.when.length + 1;
    const tests = size * Number(choose(items, size));
    const layer = rules.filter(({ when }) => when.length + 1 === size).sort((a, b) => a.p - b.p);
    const shares = layer.map(({ p }, rank) => (p * tests * harmonic(tests)) / (rank + 1));
    const from = layer.findIndex(({ p }) => p === rule.p);
    return { ...rule, q: Math.min(1, (mostItems - 1) * Math.min(1, ...shares.slice(from))) };
  });
}

const nameOf = ({ when, offer }: NamedRule) => `${when.join('+')}>${offer}`;
const byName = (rules: NamedRule[]) => new Map(rules.map((rule) => [nameOf(rule), rule]));

describe('mined rules', () => {
  it('are those worked out by hand, with their chances and shares', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const baskets = generatedBaskets(120, 9, 3, seed);
      const theirs = byName(byHand(baskets, 4, 0.2, 3));
      const ours = byName(rulesOf(setsOf(baskets, 4, 3), 0.2, 3));
      expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
      for (const [name, rule] of ours) {
        const other = theirs.get(name) as NamedRule;
        expect(rule.together).toBe(other.together);
        expect(rule.p / other.p).toBeCloseTo(1, 6);
        expect(rule.q / other.q).toBeCloseTo(1, 6);
      }
    }
  });

  it('come the surest first', () => {
    const q = rulesOf(setsOf(generatedBaskets(500, 12, 4, 3), 5, 3), 0.1, 3).map((rule) => rule.q);
    expect(q.length).toBeGreaterThan(50);
    expect(q).toEqual(q.toSorted((a, b) => a - b));
  });

  it('are called sure in hardly any shop where people pick by chance, however uneven their baskets', () => {
    const shops = Array.from({ length: 30 }, (_, seed) => sure(byChance(seed)));
    expect(shops.filter(({ length }) => length > 0).length).toBeLessThanOrEqual(1);
  });

  it('are called sure where something was planted, and a third thing that adds nothing is not', () => {
    const baskets = byChance(1).map((basket, index) =>
      index % 25 === 0 ? [...basket, 'flour', 'sugar'] : basket,
    );
    expect(sure(baskets).map(nameOf).sort()).toEqual(['flour>sugar', 'sugar>flour']);
  });

  it('with two items that call are sure where only both together do', () => {
    const baskets = byChance(2).map((basket, index) => {
      const both = index % 3 === 0 ? ['tent', 'stove'] : index % 3 === 1 ? ['tent'] : ['stove'];
      return [...basket, ...both, ...(index % 3 === 0 && index % 4 > 0 ? ['gas'] : [])];
    });
    expect(sure(baskets).map(nameOf)).toContain('stove+tent>gas');
  });
});

function sure(baskets: string[][]): NamedRule[] {
  return rulesOf(setsOf(baskets, 5, 3), 0.1, 3).filter(({ q }) => q <= 0.05);
}

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
