import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BundlePrice } from '../../domain/price-book/bundle.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { PricedSale } from '../../domain/pricing/priced-sale.ts';
import { refundFor } from '../../domain/pricing/refund.ts';
import type { Discount, Terms } from '../../domain/pricing/terms.ts';
import { unitsOf } from '../../domain/pricing/units.ts';
import { change, due, tendered } from '../../domain/sale/payment.ts';
import type { Line, Tender } from '../../domain/sale/sale.ts';
import { bundle, item } from '../builders/price-book.ts';
import { type Bought, priceOf, saleOf } from '../builders/priced-sale.ts';

const skus = ['A', 'B', 'C'];
const sum = (numbers: readonly number[]) => numbers.reduce((total, next) => total + next, 0);

// The largest prices of yen, euro and dinar are in it: what a unit is worth changes nothing but the size of numbers.
const price = fc.oneof(fc.nat(300), fc.nat(5000), fc.nat(2_000_000));
const items = fc
  .tuple(
    ...skus.map(() =>
      fc.record({
        price,
        share: fc.constantFrom(0, 0, 0.5, 1),
        taxRate: fc.constantFrom(0, 500, 1350, 2300),
      }),
    ),
  )
  .map((all) =>
    all.map(({ share, ...given }, at) =>
      item({ ...given, sku: skus[at], floor: Math.floor(given.price * share) }),
    ),
  );
const quantity = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(9999) },
);
const basket = fc
  .tuple(items, fc.array(fc.tuple(fc.nat(2), quantity), { maxLength: 5 }))
  .map(([all, chosen]) => chosen.map(([at, pieces]): Bought => [all[at] as Item, pieces]));

const bundlePrice = fc.oneof<fc.Arbitrary<BundlePrice>[]>(
  fc.record({ fixed: fc.nat(9000) }),
  fc.record({ percentOff: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ amountOff: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({ payFor: fc.constant(1) }),
  fc.record({ percentOffKth: fc.integer({ min: 1, max: 10_000 }), k: fc.constantFrom(1, 2) }),
);
const bundles = fc
  .array(
    fc.record({ price: bundlePrice, first: fc.constantFrom(...skus), second: fc.constantFrom(...skus) }),
    { maxLength: 2 },
  )
  .map((all) =>
    all.map(({ price: off, first, second }, at) =>
      bundle({
        id: `bundle-${at}`,
        price: off,
        slots: [first, second].map((sku) => ({ quantity: 1, choose: [{ sku }] })),
      }),
    ),
  );

const lineId = fc.constantFrom('l1', 'l2', 'l3', 'l9');
const discount: fc.Arbitrary<Discount> = fc.oneof(
  fc.record({ name: fc.constant('Part'), percentOff: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ name: fc.constant('Amount'), amountOff: fc.nat(100_000) }),
);
const terms: fc.Arbitrary<Partial<Terms>> = fc.record({
  overrides: fc.dictionary(lineId, price, { maxKeys: 2 }),
  lineDiscounts: fc.array(
    fc.tuple(lineId, discount).map(([id, given]) => ({ ...given, lineId: id })),
    { maxLength: 3 },
  ),
  saleDiscounts: fc.array(discount, { maxLength: 2 }),
  vouchers: fc.array(fc.record({ name: fc.constant('Voucher'), amount: fc.nat(10_000) }), { maxLength: 2 }),
  taxExempt: fc.constantFrom(null, null, { reason: 'Embassy' }),
});
const settings = fc.record({
  taxMode: fc.constantFrom('inclusive', 'exclusive'),
  taxRounding: fc.constantFrom('line', 'receipt'),
  cashRounding: fc.constantFrom(0, 5, 10),
});
const given = fc.record({ bought: basket, bundles, terms, settings });

function priced({ bought, settings: set, ...rest }: Given, tenders: Tender[] = []) {
  const all = { ...rest, ...set, tenders };
  return { priced: priceOf(bought, all), sale: saleOf(bought, all) };
}
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

function expectSums(sale: PricedSale): void {
  for (const part of ['gross', 'saving', 'discount', 'exempted', 'net', 'tax'] as const) {
    expect(sum(sale.lines.map((line) => line[part]))).toBe(sale[part]);
  }
  for (const line of sale.lines) {
    expect(line.gross - line.saving - line.discount - line.exempted).toBe(line.net);
    expect(
      Math.min(...Object.values(line).filter((value) => typeof value === 'number')),
    ).toBeGreaterThanOrEqual(0);
  }
  expect(sum(sale.bundles.map(({ saving }) => saving))).toBe(sale.saving);
  expect(sum(sale.discounts.map(({ amount }) => amount))).toBe(sale.discount);
  expect(sum(sale.taxes.map(({ tax }) => tax))).toBe(sale.tax);
}

describe('any basket under any terms', () => {
  it('adds up: lines, bundles, discounts and the tax table, none below zero', () => {
    fc.assert(
      fc.property(given, (all) => {
        const {
          priced: sale,
          sale: { taxMode },
        } = priced(all);
        expectSums(sale);
        const taxable = sum(sale.taxes.map((row) => row.taxable));
        expect(taxable + (taxMode === 'inclusive' ? sale.tax : 0)).toBe(sale.net);
        expect(sale.toPay).toBe(taxMode === 'inclusive' ? sale.net : sale.net + sale.tax);
        if (all.terms.taxExempt) expect(sale.tax).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no unit below its floor by discounts, and knows what each unit cost', () => {
    fc.assert(
      fc.property(given, (all) => {
        const { sale, priced: before } = priced({ ...all, terms: { overrides: all.terms.overrides } });
        const { priced: after } = priced({ ...all, terms: { ...all.terms, taxExempt: null } });
        sale.lines.forEach((line, at) => {
          const units = unitsOf(line, after);
          expect(sum(units.map(({ quantity: pieces }) => pieces))).toBe(line.quantity);
          expect(sum(units.map(({ each, quantity: pieces }) => each * pieces))).toBe(after.lines[at]?.net);
          expect(units.length).toBeLessThan(20);
          const lowest = unitsOf(line, before).at(-1)?.each ?? 0;
          expect(units.at(-1)?.each).toBeGreaterThanOrEqual(Math.min(line.floor, lowest));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('brings back in any steps just what was paid for each line', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(given, steps, (all, sizes) => {
        const { sale, priced: paid } = priced(all);
        sale.lines.forEach((line, at) => {
          const back = refunds(line, sizes, paid);
          expect(sum(back.map(({ net }) => net))).toBe(paid.lines[at]?.net);
          expect(sum(back.map(({ tax }) => tax))).toBe(paid.lines[at]?.tax);
          expect(Math.min(...back.flatMap(({ net, tax }) => [net, tax]))).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is settled to the coin by cash and to the cent by card', () => {
    fc.assert(
      fc.property(given, fc.nat(100), fc.nat(10_000), (all, cards, more) => {
        const { toPay: total } = priced(all).priced;
        const card = Math.floor((total * cards) / 100);
        const tenders: Tender[] = [
          { kind: 'card', amount: card },
          { kind: 'cash', amount: total - card + more },
        ];
        const { sale, priced: paid } = priced(all, card === total ? tenders.slice(0, 1) : tenders);
        const open = { ...sale, id: 'sale' } as Parameters<typeof due>[0];
        const { cashRounding: coin } = all.settings;
        expect(paid.toPay - paid.rounding).toBe(total);
        expect(Math.abs(paid.rounding)).toBeLessThanOrEqual(coin / 2);
        if (card === total) expect(paid.rounding).toBe(0);
        expect(tendered(open) - change(open, paid) + due(open, paid)).toBe(paid.toPay);
        const inCash = paid.toPay - card;
        if (coin > 0 && paid.rounding !== 0) expect(inCash % coin).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

/** Returns a line in steps of these sizes, over and over, the last one being what is left. */
function refunds(line: Line, sizes: number[], paid: PricedSale) {
  const back: ReturnType<typeof refundFor>[] = [];
  const stride = line.quantity > 100 ? 1000 : 1;
  for (let already = 0, step = 0; already < line.quantity; step++) {
    const size = Math.min((sizes[step % sizes.length] ?? 1) * stride, line.quantity - already);
    back.push(refundFor(line, size, already, paid));
    already += size;
  }
  return back;
}
