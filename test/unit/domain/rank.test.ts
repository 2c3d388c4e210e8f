import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../domain/selling/candidate.ts';
import { rank } from '../../../domain/selling/rank.ts';
import type { Weighed } from '../../../domain/selling/worth.ts';
import { counter } from '../../builders/counter.ts';
import { bundle, item, priceBook, rule } from '../../builders/price-book.ts';

const { sale } = counter(priceBook({ items: [item()] })).scan('ITEM-1').open;
const [line] = sale.lines;
if (!line) throw new Error('no line');

type Given = { id: string; kind: 'required' | 'complement' | 'bundle'; worth: number; saving: number };

function weighed({ id, kind, worth, saving }: Given): Weighed {
  const common = { id, source: id, line, quantity: 1, price: 1000, item: item() };
  const own: Candidate =
    kind === 'bundle'
      ? { ...common, line: common.line as never, kind, bundle: bundle(), items: [], taken: [], saving }
      : { ...common, line: common.line as never, kind, rule: rule(), saving: 0 };
  return { candidate: own, chance: 0.1, margin: 0, worth, together: null };
}

const required = (id: string, worth = 0): Given => ({ id, kind: 'required', worth, saving: 0 });
const plain = (id: string, worth: number): Given => ({ id, kind: 'complement', worth, saving: 0 });
const saver = (id: string, worth: number, saving: number): Given => ({ id, kind: 'bundle', worth, saving });
const order = (given: Given[], cards = 3) =>
  rank(given.map(weighed), cards).map(({ candidate }) => candidate.id);

describe('ranking', () => {
  it('puts what is required first, in the order of the basket, however much the others are worth', () => {
    expect(order([plain('a', 900), required('x', 1), saver('s', 9000, 9), required('y', 5)])).toEqual([
      'x',
      'y',
      's',
      'a',
    ]);
  });

  it('orders the rest by worth, equal ones as they came', () => {
    expect(order([plain('a', 1), plain('b', 3), saver('s', 2, 5), plain('c', 1)])).toEqual([
      'b',
      's',
      'a',
      'c',
    ]);
  });

  it('orders savings by what the customer saves in the places that worth gives them', () => {
    expect(order([saver('small', 9, 100), plain('a', 5), saver('large', 1, 900)])).toEqual([
      'large',
      'a',
      'small',
    ]);
  });

  it('keeps a saving on the panel before anything that is there for margin alone', () => {
    const given = [plain('a', 9), plain('b', 8), plain('c', 7), saver('s', 1, 50), plain('d', 6)];
    expect(order(given, 3)).toEqual(['a', 'b', 's', 'c', 'd']);
    expect(order(given, 1)).toEqual(['s', 'a', 'b', 'c', 'd']);
    expect(order([...given, required('x')], 1)[0]).toBe('x');
  });

  it('leaves out nobody, and hides no saving, whatever it is given', () => {
    const one = fc.record({
      kind: fc.constantFrom('required' as const, 'complement' as const, 'bundle' as const),
      worth: fc.integer({ min: -50, max: 50 }),
      saving: fc.integer({ min: 1, max: 9 }),
    });
    const cards = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 9 }), cards, (some, room) => {
        const given = some.map((each, at) => weighed({ id: `${at}`, ...each }));
        const ranked = rank(given, room);
        expect(new Set(ranked)).toEqual(new Set(given));
        expect(ranked).toHaveLength(given.length);
        const kinds = ranked.map(({ candidate }) => candidate.kind);
        const first = kinds.filter((kind) => kind === 'required').length;
        expect(kinds.slice(0, first).every((kind) => kind === 'required')).toBe(true);
        const shown = kinds.slice(0, room);
        expect(kinds.slice(room).includes('bundle') && shown.includes('complement')).toBe(false);
        const savings = ranked
          .filter(({ candidate }) => candidate.kind === 'bundle')
          .map(({ candidate }) => candidate.saving);
        expect(savings).toEqual(savings.toSorted((a, b) => b - a));
      }),
    );
  });
});
