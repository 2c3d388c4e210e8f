import { describe, expect, it } from 'vitest';
import {
  type EmbeddedLayout,
  priceOfWeight,
  readEmbedded,
  valueCheckDigit,
  weightOfPrice,
} from '../../../domain/codes/embedded.ts';
import { checkDigit } from '../../../domain/price-book/barcode.ts';

const layouts: EmbeddedLayout[] = [
  { prefix: '21', itemDigits: 5, checked: false, carries: 'weight' },
  { prefix: '22', itemDigits: 5, checked: false, carries: 'price' },
  { prefix: '23', itemDigits: 4, checked: true, carries: 'price' },
];
const ean = (digits: string) => digits + checkDigit(digits);

describe('a label from the scales', () => {
  it.each([
    ['a weight', '211234500195', { item: '2112345', weight: 195 }],
    ['a price', '221234500799', { item: '2212345', price: 799 }],
    ['a guarded price', '231234614685', { item: '231234', price: 14685 }],
  ])('says %s', (_, digits, said) => {
    expect(readEmbedded(ean(digits), layouts)).toEqual(said);
  });

  it('is none with another prefix, another length, or a wrong guard', () => {
    expect(readEmbedded('9520100042010', layouts)).toBeUndefined();
    expect(readEmbedded('96385074', layouts)).toBeUndefined();
    expect(readEmbedded(ean('231234714685'), layouts)).toBeUndefined();
  });

  it("guards values as the standard's own examples do", () => {
    expect(valueCheckDigit('2875')).toBe(9);
    expect(valueCheckDigit('14685')).toBe(6);
  });

  it('guards against every single misread digit of a value', () => {
    for (const value of ['2875', '0000', '9999', '14685', '00000', '98765']) {
      for (let at = 0; at < value.length; at++) {
        for (let digit = 0; digit <= 9; digit++) {
          const torn = value.slice(0, at) + digit + value.slice(at + 1);
          expect(valueCheckDigit(torn) === valueCheckDigit(value)).toBe(torn === value);
        }
      }
    }
  });

  it('costs what the weight costs, rounded once, half up', () => {
    expect(priceOfWeight(1999, 195)).toBe(390);
    expect(priceOfWeight(1000, 5)).toBe(5);
    expect(priceOfWeight(500, 1)).toBe(1);
    expect(weightOfPrice(390, 1999)).toBe(195);
    expect(weightOfPrice(390, 0)).toBe(0);
  });
});
