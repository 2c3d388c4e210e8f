import { describe, expect, it } from 'vitest';
import { settleInCash } from '../../../domain/pricing/cash-rounding.ts';
import type { Tender } from '../../../domain/sale/sale.ts';
import { counter } from '../../builders/counter.ts';
import { item, priceBook } from '../../builders/price-book.ts';

const cash = (amount: number): Tender => ({ kind: 'cash', amount });
const card = (amount: number): Tender => ({ kind: 'card', amount });

describe('cash rounding', () => {
  it.each([
    [1001, 5, 1000],
    [1002, 5, 1000],
    [1003, 5, 1005],
    [1008, 5, 1010],
    [1004, 10, 1000],
    [1005, 10, 1010],
    [1002, 0, 1002],
    [2, 5, 2],
    [3, 5, 5],
    [4, 10, 4],
  ] as const)('asks for %i with coins of %i as %i', (total, coin, asked) => {
    expect(settleInCash(total, [], coin)).toEqual({ rounding: 0, dueInCash: asked });
    expect(settleInCash(total, [cash(asked)], coin)).toEqual({ rounding: asked - total, dueInCash: 0 });
  });

  it.each<[string, Tender[], number, number]>([
    ['a card pays to the cent', [card(1002)], 0, 0],
    ['cash that falls short rounds nothing yet', [cash(500)], 0, 500],
    ['a card that ends it leaves it to the cent', [cash(500), card(502)], 0, 0],
    ['cash after a card rounds the rest', [card(500), cash(500)], -2, 0],
    ['the order does not matter', [cash(500), card(500)], -2, 0],
    ['a note more is change of the rounded rest', [cash(2000)], -2, 0],
  ])('%s', (_, tenders, rounding, dueInCash) => {
    expect(settleInCash(1002, tenders, 5)).toEqual({ rounding, dueInCash });
  });

  it('lets odd coins pay to the cent where rounding goes up', () => {
    expect(settleInCash(1003, [cash(1003)], 5)).toEqual({ rounding: 0, dueInCash: 0 });
  });
});

describe('a sale that is paid in cash', () => {
  const book = priceBook({ items: [item({ price: 1002 })], store: { cashRounding: 5 } });

  it('is paid by the rounded amount, its rounding an amount of its own', () => {
    const { priced } = counter(book)
      .scan('ITEM-1')
      .do({ type: 'TakeTender', kind: 'cash', amount: 1000 }).open;
    expect(priced).toMatchObject({ net: 1002, tax: 187, rounding: -2, toPay: 1000 });
  });

  it('gives change of the rounded amount', () => {
    const desk = counter(book).scan('ITEM-1').do({ type: 'TakeTender', kind: 'cash', amount: 2000 });
    const decision = desk.try({ type: 'CompleteSale' });
    expect(decision.ok && decision.events.at(-1)).toMatchObject({ change: 1000 });
  });

  it('is not rounded any more when the cash is taken back', () => {
    const desk = counter(book).scan('ITEM-1').do({ type: 'TakeTender', kind: 'cash', amount: 1000 });
    expect(desk.do({ type: 'Undo' }).open.priced).toMatchObject({ rounding: 0, toPay: 1002 });
  });
});
