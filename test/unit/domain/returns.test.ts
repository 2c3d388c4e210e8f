import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refundDue } from '../../../domain/sale/payment.ts';
import { bundle, item, priceBook } from '../../builders/price-book.ts';
import { shopDay } from '../../builders/shop-day.ts';

const items = [
  item({ sku: 'PEN', price: 333 }),
  item({ sku: 'BOOK', price: 1_999, taxRate: 0 }),
  item({ sku: 'BAG', price: 4_550, taxRate: 1_350 }),
  item({ sku: 'FIT', price: 2_500, kind: 'service' }),
];
const bundles = [
  bundle({
    id: 'three',
    name: 'Three pens',
    slots: [{ quantity: 3, choose: [{ sku: 'PEN' }] }],
    price: { fixed: 800 },
  }),
  bundle({
    id: 'set',
    name: 'Set',
    slots: [
      { quantity: 1, choose: [{ sku: 'BOOK' }] },
      { quantity: 1, choose: [{ sku: 'BAG' }] },
    ],
    price: { percentOff: 1_000 },
  }),
];
const shop = (store = {}) => shopDay(priceBook({ items, bundles, store }));
const back = (receiptNumber: number, lineId: string, quantity = 1) =>
  ({ type: 'ReturnUnits', receiptNumber, lineId, quantity, reason: 'faulty' }) as const;

describe('a return', () => {
  it('gives back what was paid for the unit within its bundle', () => {
    const day = shop();
    const receipt = day.sell('cash', 'PEN', 'PEN', 'PEN');
    day.do(back(receipt, 'l1'));
    expect(day.open.priced).toMatchObject({ refund: 267, toPay: -267 });
    day.do({ type: 'RefundTender', kind: 'cash', amount: 267 }, { type: 'CompleteSale' });
    expect(day.totals.returned).toMatchObject({ count: 1, amount: 267, pieces: 1 });
  });

  it('takes no more than was bought, in this sale and across visits', () => {
    const day = shop();
    const receipt = day.sell('cash', 'PEN', 'PEN');
    expect(day.refused(back(receipt, 'l1', 3))).toBe('too-many-back');
    day.do(back(receipt, 'l1'));
    expect(day.refused(back(receipt, 'l1', 2))).toBe('too-many-back');
    day.do({ type: 'RefundTender', kind: 'cash', amount: 333 }, { type: 'CompleteSale' });
    expect(day.refused(back(receipt, 'l1', 2))).toBe('too-many-back');
    day.do(back(receipt, 'l1'));
    expect(day.open.priced.refund).toBe(333);
  });

  it('goes back by the tender that it was paid with', () => {
    const day = shop();
    const receipt = day.sell('card', 'BAG');
    day.do(back(receipt, 'l1'));
    expect(day.refused({ type: 'RefundTender', kind: 'cash', amount: 4_550 })).toBe('wrong-tender');
    day.do({ type: 'RefundTender', kind: 'card', amount: 4_550 }, { type: 'CompleteSale' });
    expect(day.totals.tenders.card).toEqual({ taken: 4_550, refunded: 4_550 });
  });

  it('pays for other things in one flow, with one tender of the difference', () => {
    const day = shop();
    const receipt = day.sell('cash', 'PEN');
    day.do(back(receipt, 'l1'), { type: 'Scan', code: 'BAG' });
    expect(day.open.priced.toPay).toBe(4_550 - 333);
    day.do({ type: 'TakeTender', kind: 'cash', amount: 5_000 }, { type: 'CompleteSale' });
    expect(day.events.at(-1)).toMatchObject({
      type: 'v1.SaleCompleted',
      change: 783,
      tenders: [{ amount: 5_000 }],
    });
  });

  it('is complete only once the money went back', () => {
    const day = shop();
    const receipt = day.sell('cash', 'BAG');
    day.do(back(receipt, 'l1'));
    expect(day.refused({ type: 'CompleteSale' })).toBe('still-due');
    expect(day.refused({ type: 'RefundTender', kind: 'cash', amount: 4_551 })).toBe('too-much');
    expect(refundDue(day.open.sale, day.open.priced)).toBe(4_550);
  });

  it('can be left out again, and undone', () => {
    const day = shop();
    const receipt = day.sell('cash', 'BAG');
    day.do(back(receipt, 'l1'));
    const [one] = day.open.sale.returns;
    day.do({ type: 'DropReturn', returnId: one?.id ?? '' });
    expect(day.open.sale.returns).toEqual([]);
    day.do({ type: 'Undo' });
    expect(day.open.sale.returns).toEqual([one]);
  });

  it('refuses a service, an unknown receipt, an unknown line and an unknown reason', () => {
    const day = shop();
    const receipt = day.sell('cash', 'FIT', 'PEN');
    expect(day.refused(back(receipt, 'l1'))).toBe('not-refundable');
    expect(day.refused(back(99, 'l1'))).toBe('no-receipt');
    expect(day.refused(back(receipt, 'l9'))).toBe('no-line');
    expect(day.refused({ ...back(receipt, 'l2'), reason: 'because' })).toBe('no-reason');
  });

  it('without a receipt gives the lowest price, in cash', () => {
    const day = shop();
    day.do({ type: 'ReturnWithoutReceipt', code: 'BAG', quantity: 1, reason: 'faulty' });
    day.do({ type: 'RefundTender', kind: 'cash', amount: 4_550 }, { type: 'CompleteSale' });
    expect(day.totals.drawer.refunds).toBe(4_550);
  });

  it('in cash is rounded to the smallest coin, as the payment was', () => {
    const day = shop({ cashRounding: 5 });
    day.do(
      { type: 'Scan', code: 'PEN' },
      { type: 'TakeTender', kind: 'cash', amount: 335 },
      { type: 'CompleteSale' },
    );
    day.do(back(1, 'l1'));
    expect(day.refused({ type: 'RefundTender', kind: 'cash', amount: 336 })).toBe('too-much');
    day.do({ type: 'RefundTender', kind: 'cash', amount: 335 });
    expect(refundDue(day.open.sale, day.open.priced)).toBe(0);
    day.do({ type: 'CompleteSale' });
    expect(day.totals.tenders.cash).toEqual({ taken: 335, refunded: 335 });
    expect(day.totals.rounding).toBe(0);
  });
});

describe('whatever is bought', () => {
  const baskets = fc.array(fc.constantFrom('PEN', 'BOOK', 'BAG'), { minLength: 1, maxLength: 12 });
  const stores = fc.record({
    taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
    taxRounding: fc.constantFrom('line' as const, 'receipt' as const),
    cashRounding: fc.constantFrom(0 as const, 5 as const, 10 as const),
  });

  it('comes back unit by unit, in any order, to exactly what was paid, and its tax to nothing', () => {
    fc.assert(
      fc.property(
        baskets,
        stores,
        fc.constantFrom('cash' as const, 'card' as const),
        fc.nat(),
        (skus, store, kind, turn) => {
          const day = shop(store);
          const receipt = day.sell(kind, ...skus);
          const [sold] = day.events.filter((event) => event.type === 'v1.SaleCompleted');
          const units = (sold?.lines ?? []).flatMap(({ id, quantity }) =>
            new Array<string>(quantity).fill(id),
          );
          const order = units.map((_, at) => units[(at + turn) % units.length] ?? '');
          for (const lineId of order) day.do(back(receipt, lineId));
          const owed = refundDue(day.open.sale, day.open.priced);
          expect(day.open.priced.refund).toBe((sold?.priced.toPay ?? 0) - (sold?.priced.rounding ?? 0));
          if (kind === 'card' && owed > 0) day.do({ type: 'RefundTender', kind, amount: owed });
          if (kind === 'card') day.do({ type: 'CompleteSale' });
          const { sold: all, returned, tax } = day.totals;
          if (kind === 'card')
            expect(all.amount - returned.amount).toBe(
              day.totals.tenders.card.taken - day.totals.tenders.card.refunded,
            );
          if (kind === 'card') expect([all.amount - returned.amount, tax - returned.tax]).toEqual([0, 0]);
          expect(day.refused(back(receipt, order[0] ?? ''))).toMatch(/too-many-back|paying/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
