import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BundlePrice } from '../../domain/price-book/bundle.ts';
import { counter } from '../builders/counter.ts';
import { bundle, item, priceBook } from '../builders/price-book.ts';

const skus = ['A', 'B', 'C', 'D'];
const price = fc.oneof<fc.Arbitrary<BundlePrice>[]>(
  fc.record({ fixed: fc.nat(3000) }),
  fc.record({ percentOff: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ amountOff: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({ cheapestFree: fc.constant(1) }),
  fc.record({ payFor: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ percentOffKth: fc.integer({ min: 1, max: 10_000 }), k: fc.integer({ min: 1, max: 3 }) }),
);
const slot = fc.record({
  quantity: fc.integer({ min: 1, max: 2 }),
  choose: fc.oneof(
    fc.constantFrom(...skus).map((sku) => [{ sku }]),
    fc.constantFrom('red', 'blue').map((tag) => [{ tag }]),
  ),
});
const bundles = fc
  .array(fc.record({ slots: fc.array(slot, { minLength: 1, maxLength: 3 }), price }), { maxLength: 4 })
  .map((all) => all.map((given, index) => bundle({ id: `bundle-${index}`, ...given })));
const items = fc
  .tuple(...skus.map(() => fc.record({ price: fc.nat(2000), tags: fc.subarray(['red', 'blue']) })))
  .map((all) => all.map((given, index) => item({ sku: skus[index], ...given })));
const basket = fc.array(fc.constantFrom(...skus), { minLength: 1, maxLength: 6 });

const sum = (numbers: readonly number[]) => numbers.reduce((total, next) => total + next, 0);

describe('bundles on any basket', () => {
  it('never cost the customer more, take no unit twice, and split their savings to the cent', () => {
    fc.assert(
      fc.property(items, bundles, basket, (given, sets, codes) => {
        const { sale, priced } = counter(priceBook({ items: given, bundles: sets })).scan(...codes).open;
        expect(priced.net).toBeLessThanOrEqual(priced.gross);
        expect(priced.net).toBeGreaterThanOrEqual(0);
        expect(sum(priced.bundles.map(({ saving }) => saving))).toBe(priced.saving);
        for (const applied of priced.bundles) {
          expect(sum(applied.shares.map(({ saving }) => saving))).toBe(applied.saving);
          expect(applied.saving).toBeGreaterThan(0);
        }
        const shares = priced.bundles.flatMap((applied) => applied.shares);
        sale.lines.forEach((line, index) => {
          const own = shares.filter(({ lineId }) => lineId === line.id);
          expect(sum(own.map(({ quantity }) => quantity))).toBeLessThanOrEqual(line.quantity);
          expect(sum(own.map(({ saving }) => saving))).toBe(priced.lines[index]?.saving);
          expect(priced.lines[index]?.net).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('keep the word of their card: what is added saves just what was said', () => {
    fc.assert(
      fc.property(items, bundles, basket, (given, sets, codes) => {
        const desk = counter(priceBook({ items: given, bundles: sets })).scan(...codes);
        const { suggestions, priced } = desk.open;
        for (const { id, saving = 0, price: extra } of suggestions) {
          expect(saving).toBeGreaterThan(0);
          desk.do({ type: 'AcceptSuggestion', suggestionId: id });
          expect(desk.open.priced.saving - priced.saving).toBe(saving);
          expect(desk.open.priced.toPay - priced.toPay).toBe(extra - saving);
          desk.do({ type: 'Undo' });
        }
      }),
      { numRuns: 300 },
    );
  });
});
