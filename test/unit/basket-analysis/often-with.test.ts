import { describe, expect, it } from 'vitest';
import { find, type OftenWith, usualSettings } from '../../../domain/basket-analysis/model.ts';
import { learnOftenWith, scoresFor, scoresOf } from '../../../domain/basket-analysis/often-with.ts';

const times = (count: number, ...basket: string[]) => Array.from({ length: count }, () => basket);

/** Of 20 baskets: bread and butter 6 times, jam with both 4 times, tea alone or with milk. */
const breakfast = [
  ...times(4, 'bread', 'butter', 'jam'),
  ...times(2, 'bread', 'butter'),
  ...times(3, 'bread', 'milk'),
  ...times(5, 'tea', 'milk'),
  ...times(1, 'butter', 'milk'),
  ...times(5, 'tea'),
];

const place = (model: OftenWith, item: string) => model.places.get(item) as number;

describe('learning what is often bought with what', () => {
  const model = learnOftenWith(breakfast);

  it('counts items, pairs and triples', () => {
    expect(model.items).toEqual(['bread', 'butter', 'jam', 'milk', 'tea']);
    expect([...model.counts]).toEqual([9, 7, 4, 9, 10]);
    expect(model.baskets).toBe(20);
    const pair = find(model.pairs, place(model, 'bread'), place(model, 'butter'));
    expect(model.pairs.counts[pair]).toBe(6);
    const triple = find(model.triples, pair, place(model, 'jam'));
    expect(model.triples.counts[triple]).toBe(4);
  });

  it('keeps no pair that was seen less often than the least', () => {
    expect(find(model.pairs, place(model, 'butter'), place(model, 'milk'))).toBe(-1);
  });

  it('scores as worked out by hand', () => {
    const shares = { bread: 9.5, butter: 7.5, jam: 4.5, milk: 9.5, tea: 5.5 };
    const total = 36.5;
    const { pairPrior, pairWeight } = usualSettings;
    // Beside tea there was always one other thing, and 5 times of 5 that was milk.
    const beside = shares.milk / total / (1 - shares.tea / total);
    const milk = Math.log(shares.milk / total) + pairWeight * Math.log(1 + 5 / (pairPrior * beside));
    const [first, second] = scoresFor(model, ['tea'], 2);
    expect(first?.item).toBe('milk');
    expect(first?.score).toBeCloseTo(milk, 5);
    // Bread was never beside tea: only its popularity speaks.
    expect(second?.item).toBe('bread');
    expect(second?.score).toBeCloseTo(Math.log(shares.bread / total), 12);
  });

  it('adds what two items say together, by hand', () => {
    const shares = { bread: 9.5, butter: 7.5, jam: 4.5 };
    const total = 36.5;
    const { pairPrior, pairWeight, triplePrior, tripleWeight } = usualSettings;
    // In each of the 4 baskets jam is one of two other things: half a basket's weight each time.
    const alone = (item: number) => (pairPrior * shares.jam) / (total - item);
    const evidence = (item: number) => Math.log(1 + 2 / alone(item));
    const expected = ((2 + alone(9.5)) / (9 + pairPrior) + (2 + alone(7.5)) / (7 + pairPrior)) / 2;
    const single = (pairWeight / Math.sqrt(2)) * (evidence(9.5) + evidence(7.5));
    const double = tripleWeight * Math.log(1 + 2 / (triplePrior * expected));
    const [jam] = scoresOf(model, ['butter', 'bread'], ['jam']);
    expect(jam?.score).toBeCloseTo(Math.log(shares.jam / total) + single + double, 5);
  });

  it('says of which baskets it knows: those with both, those with one, or all', () => {
    const [jam] = scoresOf(model, ['bread', 'butter'], ['jam']);
    expect(jam).toMatchObject({ because: ['bread', 'butter'], together: 4, of: 6 });
    const [butter] = scoresOf(model, ['bread', 'tea'], ['butter']);
    expect(butter).toMatchObject({ because: ['bread'], together: 6, of: 9 });
    const [tea] = scoresOf(model, ['bread'], ['tea']);
    expect(tea).toMatchObject({ because: [], together: 10, of: 20 });
  });

  it('names nothing in the basket where it makes an item no likelier', () => {
    const [tea] = scoresOf(model, ['milk'], ['tea']);
    expect(tea).toMatchObject({ because: ['milk'], together: 5, of: 9 });
    const [bread] = scoresOf(model, ['milk'], ['bread']);
    expect(bread).toMatchObject({ because: [], together: 9, of: 20 });
  });

  it('offers what sells most to an empty basket, and to one of unknown items', () => {
    const items = scoresFor(model, [], 2).map(({ item }) => item);
    expect(items).toEqual(['bread', 'milk']);
    expect(scoresFor(model, ['caviar'], 2)).toEqual(scoresFor(model, [], 2));
    expect(scoresOf(model, ['bread'], ['caviar', 'bread'])).toEqual([]);
  });

  it('knows nothing when it has seen nothing', () => {
    expect(scoresFor(learnOftenWith([]), ['bread'])).toEqual([]);
    expect(scoresFor(learnOftenWith([[], ['tea']]), ['tea'])).toEqual([]);
  });

  it('survives being sent to another thread', () => {
    const sent = structuredClone(model);
    expect(scoresFor(sent, ['bread', 'butter'])).toEqual(scoresFor(model, ['bread', 'butter']));
  });
});
