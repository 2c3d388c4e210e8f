import { describe, expect, it } from 'vitest';
import type { SaleCommand } from '../../../domain/sale/commands.ts';
import { freshLineId } from '../../../domain/sale/sale.ts';
import { item, priceBook, rule } from '../../builders/price-book.ts';
import { shopDay } from '../../builders/shop-day.ts';

const shop = () =>
  shopDay(
    priceBook({
      items: [item({ sku: 'PEN' }), item({ sku: 'PAD' }), item({ sku: 'INK' })],
      rules: [rule({ id: 'ink', when: [{ sku: 'PEN' }], offer: ['INK'] })],
    }),
  );
const scan = (code: string): SaleCommand => ({ type: 'Scan', code });
const fresh = (...commands: SaleCommand[]) => freshLineId(shop().do(...commands).open.sale);

describe('the fresh line', () => {
  it('is the one that the last scan made', () => {
    expect(fresh(scan('PEN'))).toBe('l1');
    expect(fresh(scan('PEN'), scan('PAD'))).toBe('l2');
  });

  it('is one that a card brought in', () => {
    expect(fresh(scan('PEN'), { type: 'AcceptSuggestion', suggestionId: 'rule:ink' })).toBe('l2');
  });

  it.each<[string, SaleCommand[]]>([
    ['raised', [scan('PEN'), scan('PEN')]],
    ['changed', [scan('PEN'), { type: 'SetQuantity', lineId: 'l1', quantity: 2 }]],
    ['noted', [scan('PEN'), { type: 'NoteLine', lineId: 'l1', note: 'gift' }]],
    ['followed by the removal of another', [scan('PAD'), scan('PEN'), { type: 'RemoveLine', lineId: 'l1' }]],
    ['followed by an answer', [scan('PEN'), { type: 'DeclineSuggestion', suggestionId: 'rule:ink' }]],
    ['paid for', [scan('PEN'), { type: 'TakeTender', kind: 'cash', amount: 500 }]],
  ])('is none once it was %s', (_, commands) => {
    expect(fresh(...commands)).toBeNull();
  });

  it('is the one before again after a step back', () => {
    expect(fresh(scan('PEN'), scan('PAD'), { type: 'Undo' })).toBe('l1');
  });

  it('goes by an undo, and nothing else does', () => {
    const day = shop().do(scan('PEN'), scan('PAD'));
    const { lines } = day.open.sale;
    expect(day.do({ type: 'Undo' }).open.sale.lines).toEqual(lines.slice(0, 1));
  });
});
