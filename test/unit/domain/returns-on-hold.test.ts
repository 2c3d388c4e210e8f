import { describe, expect, it } from 'vitest';
import { item, priceBook } from '../../builders/price-book.ts';
import { shopDay } from '../../builders/shop-day.ts';

const items = [item({ sku: 'PEN', price: 1_000 }), item({ sku: 'BOOK', price: 1_999 })];
const shop = () => shopDay(priceBook({ items }));
const back = (receiptNumber: number, quantity = 1) =>
  ({ type: 'ReturnUnits', receiptNumber, lineId: 'l1', quantity, reason: 'faulty' }) as const;

describe('a return that was put on hold', () => {
  /** One of two pens comes back in a sale that waits. */
  const waiting = () => {
    const day = shop();
    const receipt = day.sell('card', 'PEN', 'PEN');
    day.do(back(receipt), { type: 'HoldSale', name: 'Blue coat' });
    return { day, receipt, held: day.open.sale.id };
  };

  it('goes on where nothing came back meanwhile', () => {
    const { day, held } = waiting();
    day.sell('cash', 'BOOK');
    day.do({ type: 'RecallSale', saleId: held }, { type: 'RefundTender', kind: 'card', amount: 1_000 });
    expect(day.do({ type: 'CompleteSale' }).totals.returned.amount).toBe(1_000);
  });

  it('never brings back a unit that came back in another sale meanwhile', () => {
    const { day, receipt, held } = waiting();
    day.do(back(receipt, 2), { type: 'RefundTender', kind: 'card', amount: 2_000 }, { type: 'CompleteSale' });
    day.do({ type: 'RecallSale', saleId: held });
    const refund = { type: 'RefundTender', kind: 'card', amount: 1_000 } as const;
    expect(day.refused(refund)).toBe('too-many-back');
    expect(day.refused({ type: 'CompleteSale' })).toBe('too-many-back');
    day.do({ type: 'Scan', code: 'BOOK' });
    expect(day.refused({ type: 'TakeTender', kind: 'cash', amount: 999 })).toBe('too-many-back');
    expect(day.refused({ type: 'AskCard', amount: 999 })).toBe('too-many-back');
    day.do({ type: 'DropReturn', returnId: day.open.sale.returns[0]?.id ?? '' });
    day.do({ type: 'TakeTender', kind: 'cash', amount: 1_999 }, { type: 'CompleteSale' });
    expect(day.totals.returned).toMatchObject({ pieces: 2, amount: 2_000 });
  });

  it('takes no room that another refund has taken', () => {
    const { day, receipt, held } = waiting();
    day.do(back(receipt), { type: 'RefundTender', kind: 'card', amount: 1_000 }, { type: 'CompleteSale' });
    day.do({ type: 'RecallSale', saleId: held });
    expect(day.refused({ type: 'RefundTender', kind: 'card', amount: 1_000 })).toBe('too-many-back');
    day.do({ type: 'DropReturn', returnId: day.open.sale.returns[0]?.id ?? '' }, back(receipt));
    day.do({ type: 'RefundTender', kind: 'card', amount: 1_000 }, { type: 'CompleteSale' });
    expect(day.totals.tenders.card).toEqual({ taken: 2_000, refunded: 2_000 });
  });

  it('is not pushed off the counter by another sale that is taken up', () => {
    const { day, receipt, held } = waiting();
    day.do(back(receipt));
    expect(day.refused({ type: 'RecallSale', saleId: held })).toBe('not-held');
  });
});

describe('a return that is left out', () => {
  it('gives its name to no other, so that the next to go is the one that was meant', () => {
    const day = shop();
    const receipt = day.sell('card', 'PEN', 'PEN', 'PEN');
    day.do(back(receipt), back(receipt));
    const [first, second] = day.open.sale.returns;
    day.do({ type: 'DropReturn', returnId: first?.id ?? '' }, back(receipt));
    const ids = day.open.sale.returns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    day.do({ type: 'DropReturn', returnId: second?.id ?? '' });
    expect(day.open.sale.returns).toHaveLength(1);
  });

  it('takes what may go back for its receipt with it', () => {
    const day = shop();
    const byCard = day.sell('card', 'PEN');
    const inCash = day.sell('cash', 'BOOK');
    day.do(back(byCard), back(inCash));
    day.do({ type: 'DropReturn', returnId: day.open.sale.returns[0]?.id ?? '' });
    expect(day.refused({ type: 'RefundTender', kind: 'card', amount: 1_000 })).toBe('wrong-tender');
    day.do({ type: 'RefundTender', kind: 'cash', amount: 1_999 }, { type: 'CompleteSale' });
  });
});
