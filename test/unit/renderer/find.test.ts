import { describe, expect, test } from 'vitest';
import { isSearchable, mayBeQuantity, quantityAhead } from '../../../renderer/store/find.ts';

describe('the find field', () => {
  test.each([
    ['3*', 3],
    ['3 *', 3],
    ['12×', 12],
    ['0*', null],
    ['12345*', null],
    ['usb*', null],
    ['3', null],
  ])('reads %s as a quantity of %s', (text, quantity) => {
    expect(quantityAhead(text)).toBe(quantity);
  });

  test('searches for two letters or three digits', () => {
    expect(['u', 'us', '12', '120', ' '].map(isSearchable)).toEqual([false, true, false, true, false]);
    expect(['1', '12', '123', 'a', ''].map(mayBeQuantity)).toEqual([true, true, false, false, false]);
  });
});
