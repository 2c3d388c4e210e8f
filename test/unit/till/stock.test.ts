import { describe, expect, it } from 'vitest';
import { item, rule } from '../../builders/price-book.ts';
import { bringBack, newDatabase, type TestTill, till } from '../../builders/till.ts';

const shop = {
  items: [
    item({ sku: 'PEN', name: 'Pen', stock: 3 }),
    item({ sku: 'INK', name: 'Ink', stock: 1 }),
    item({ sku: 'CASE', name: 'Case', stock: 1 }),
    item({ sku: 'FIT', name: 'Fitting', kind: 'service' }),
  ],
  rules: [
    rule({ id: 'ink', kind: 'complement', when: [{ sku: 'PEN' }], offer: ['INK'] }),
    rule({ id: 'case', when: [{ sku: 'PEN' }], offer: ['CASE'] }),
  ],
};

function stockOf(desk: TestTill, sku: string): number | null | undefined {
  const reply = desk.ask({ type: 'Search', text: sku });
  return reply.ok ? reply.items?.find((one) => one.sku === sku)?.stock : undefined;
}

function sell(desk: TestTill, code: string, quantity = 1): string {
  const { sale, totals } = desk.do({ type: 'Scan', code, quantity });
  desk.do({ type: 'TakeTender', kind: 'card', amount: totals.due });
  desk.do({ type: 'CompleteSale' });
  return sale?.id ?? '';
}

describe('the stock', () => {
  it('goes down with what is sold, not with what lies in a basket, on hold or voided', () => {
    const desk = till(shop);
    desk.do({ type: 'Scan', code: 'PEN', quantity: 2 });
    expect(stockOf(desk, 'PEN')).toBe(3);
    desk.do({ type: 'HoldSale' });
    expect(stockOf(desk, 'PEN')).toBe(3);
    desk.do({ type: 'Scan', code: 'PEN' });
    desk.do({ type: 'VoidSale' });
    expect(stockOf(desk, 'PEN')).toBe(3);
    sell(desk, 'PEN', 2);
    expect(stockOf(desk, 'PEN')).toBe(1);
  });

  it('goes up with what comes back, also without a receipt', () => {
    const desk = till(shop);
    const sale = sell(desk, 'PEN', 3);
    bringBack(desk, sale, 'PEN', 2);
    expect(stockOf(desk, 'PEN')).toBe(2);
    const { totals } = desk.do({ type: 'ReturnWithoutReceipt', code: 'PEN', quantity: 1, reason: 'faulty' });
    desk.do({ type: 'RefundTender', kind: 'cash', amount: totals.refundDue });
    expect(stockOf(desk, 'PEN')).toBe(2);
    desk.do({ type: 'CompleteSale' });
    expect(stockOf(desk, 'PEN')).toBe(3);
  });

  it('below zero is said as it is, so that somebody counts; the item is sold all the same', () => {
    const file = newDatabase();
    const desk = till({ ...shop, file });
    sell(desk, 'PEN', 5);
    expect(stockOf(desk, 'PEN')).toBe(-2);
    sell(desk, 'PEN');
    desk.close();
    const next = till({ file });
    expect(stockOf(next, 'PEN')).toBe(-3);
    next.close();
  });

  it('of a service is none', () => {
    const desk = till(shop);
    sell(desk, 'FIT', 4);
    expect(stockOf(desk, 'FIT')).toBeNull();
  });

  it.each([1, 2])(
    'of nothing or less offers nothing that is optional, and says so of what is required (%i)',
    (sold) => {
      const desk = till(shop);
      const offered = () =>
        desk.do({ type: 'Scan', code: 'PEN' }).suggestions.map(({ id, stock }) => [id, stock]);
      expect(offered()).toEqual(expect.arrayContaining([['rule:ink', 1]]));
      desk.do({ type: 'VoidSale' });
      sell(desk, 'INK', sold);
      sell(desk, 'CASE', sold);
      expect(stockOf(desk, 'INK')).toBe(1 - sold);
      expect(offered()).toEqual([['rule:case', 0]]);
      const { quiet } = desk.do({ type: 'View' });
      expect(quiet.map(({ name }) => name)).toContain('Ink');
    },
  );
});
