import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, type OftenWith, usualSettings } from '../../../domain/basket-analysis/model.ts';
import { learnOftenWith, scoresFor, scoresOf } from '../../../domain/basket-analysis/often-with.ts';

const items = [...'ABCDEFGH'];
const basket = fc.array(fc.constantFrom(...items), { maxLength: 7 });
const baskets = fc.array(basket, { maxLength: 40 });

const withAll = (all: string[][], ...wanted: string[]) =>
  all.filter((held) => wanted.every((item) => held.includes(item))).length;

function countOf(model: OftenWith, a: string, b: string, c?: string): number {
  const [first, second, third] = [a, b, c].map((item) => model.places.get(item ?? '') ?? -1);
  if (first === undefined || second === undefined || first < 0 || second < 0) return 0;
  const pair = find(model.pairs, first, second);
  if (c === undefined) return pair < 0 ? 0 : (model.pairs.counts[pair] as number);
  const triple = pair < 0 ? -1 : find(model.triples, pair, third as number);
  return triple < 0 ? 0 : (model.triples.counts[triple] as number);
}

describe('what is often bought with what, on any baskets', () => {
  it('is the same for the same baskets in any order, with items in any order and repeated', () => {
    const shuffled = baskets.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const turned = other.map((held) => [...held, ...held].reverse());
        expect(learnOftenWith(turned)).toEqual(learnOftenWith(all));
      }),
    );
  });

  it('counts what a count by hand counts, and keeps it from the least on', () => {
    const { leastPair, leastTriple } = usualSettings;
    fc.assert(
      fc.property(baskets, (all) => {
        const model = learnOftenWith(all);
        for (const a of items) {
          expect(model.counts[model.places.get(a) ?? -1] ?? 0).toBe(withAll(all, a));
          for (const b of items) {
            if (a === b) continue;
            const pair = withAll(all, a, b);
            expect(countOf(model, a, b)).toBe(pair >= leastPair ? pair : 0);
            for (const c of items) {
              if (b < a || c === a || c === b) continue;
              const triple = withAll(all, a, b, c);
              expect(countOf(model, a, b, c)).toBe(triple >= leastTriple ? triple : 0);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never offers what is in the basket, offers nothing twice, and the best first', () => {
    fc.assert(
      fc.property(baskets, basket, fc.nat(9), (all, held, most) => {
        const offered = scoresFor(learnOftenWith(all), held, most);
        const names = offered.map(({ item }) => item);
        const left = new Set(all.flat().filter((item) => !held.includes(item)));
        expect(names).toHaveLength(Math.min(most, left.size));
        expect(new Set(names).size).toBe(names.length);
        for (const item of names) expect(left.has(item)).toBe(true);
        const scores = offered.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const score of scores) expect(Number.isFinite(score)).toBe(true);
      }),
    );
  });

  it('gives reasons whose counts are true, and that make the item likelier than it is anyway', () => {
    fc.assert(
      fc.property(baskets, basket, (all, held) => {
        const model = learnOftenWith(all);
        const bought = all.filter(({ length }) => length > 0).length;
        for (const { item, because, together, of } of scoresFor(model, held, items.length)) {
          expect(because.length).toBeLessThanOrEqual(2);
          for (const reason of because) expect(held).toContain(reason);
          expect(of).toBe(because.length === 0 ? bought : withAll(all, ...because));
          expect(together).toBe(withAll(all, item, ...because));
          if (because.length > 0) expect(together / of).toBeGreaterThan(withAll(all, item) / bought);
        }
      }),
    );
  });

  it('gives given items the scores it ranks them by', () => {
    fc.assert(
      fc.property(baskets, basket, (all, held) => {
        const model = learnOftenWith(all);
        const ranked = scoresFor(model, held, items.length);
        const given = scoresOf(model, held, items);
        expect(given).toEqual(ranked.toSorted((a, b) => (a.item < b.item ? -1 : 1)));
      }),
    );
  });
});
