import { describe, expect, it } from 'vitest';
import { stockLook, stockWords } from '../../../renderer/sale/stock-words.ts';
import { deSale } from '../../../renderer/words/de-sale.ts';
import { enSale } from '../../../renderer/words/en-sale.ts';

describe('a count of stock', () => {
  it.each<[number | null, string, string, string]>([
    [12, '12 in stock', '12 vorrätig', 'found-stock'],
    [4, '4 in stock', '4 vorrätig', 'found-stock'],
    [3, '3 left', 'nur noch 3', 'found-stock low'],
    [1, '1 left', 'nur noch 1', 'found-stock low'],
    [0, 'Out of stock', 'Nicht vorrätig', 'found-stock out'],
    [-2, '−2: count again', '−2: nachzählen', 'found-stock out'],
    [null, 'Service', 'Dienstleistung', 'found-stock'],
  ])('of %s is said as it is', (stock, english, german, look) => {
    expect([enSale, deSale].map(({ sell }) => stockWords(stock, sell))).toEqual([english, german]);
    expect(stockLook(stock)).toBe(look);
  });
});
