import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../domain/price-book/bundle.ts';
import { bestBundles } from '../../../domain/pricing/best-bundles.ts';
import { rivalOf, whyWords } from '../../../domain/pricing/why-not.ts';
import { bundle } from '../../builders/price-book.ts';
import { line, slots } from './lines.ts';

const printerSet = bundle({
  id: 'set',
  name: 'Printer set',
  slots: slots([1, 'PRINTER'], [2, '#ink']),
  price: { amountOff: 1200 },
});
const threeForTwo = bundle({
  id: 'inks',
  name: 'Ink 3 for 2',
  slots: slots([3, '#ink']),
  price: { payFor: 2 },
});
const basket = [line('PRINTER', 8900), line('BLACK', 899, 3, ['ink'])];

function why(bundles: Bundle[], units = basket) {
  const { applications } = bestBundles(units, bundles);
  return applications.map((application) => {
    const rival = rivalOf(units, bundles, applications, application);
    return rival && whyWords(application, rival, 'EUR', 'en-IE');
  });
}

describe('why not another bundle', () => {
  it('names the best rival for the same units and what each saves', () => {
    expect(why([threeForTwo, printerSet])).toEqual(['Printer set 12.00 beats Ink 3 for 2 8.99']);
  });

  it('says so where the rival is as good', () => {
    const equal = { ...threeForTwo, price: { amountOff: 1200 } };
    expect(why([printerSet, equal])).toEqual(['Printer set 12.00 is as good as Ink 3 for 2 12.00']);
  });

  it('says nothing where no other bundle fits', () => {
    expect(why([printerSet])).toEqual([undefined]);
    expect(why([printerSet, threeForTwo], [line('PRINTER', 8900), line('BLACK', 899, 2, ['ink'])])).toEqual([
      undefined,
    ]);
  });

  it('names no rival whose limit is used up already', () => {
    const once = { ...threeForTwo, limitPerSale: 1 };
    const units = [line('PRINTER', 8900), line('BLACK', 899, 6, ['ink'])];
    expect(why([printerSet, once], units)).toEqual([undefined, undefined]);
  });
});
