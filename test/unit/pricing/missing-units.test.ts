import { describe, expect, it } from 'vitest';
import { missingUnits } from '../../../domain/pricing/missing-units.ts';
import { bundle } from '../../builders/price-book.ts';
import { line, slots } from './lines.ts';

const missing = (wanted: Parameters<typeof slots>, ...units: ReturnType<typeof line>[]) =>
  missingUnits(bundle({ slots: slots(...wanted) }), units).map(({ slot, quantity, taken }) => [
    slot.choose,
    quantity,
    taken.map((one) => `${one.quantity} ${one.lineId}`).join(),
  ]);

describe('what a bundle lacks', () => {
  it('is what one slot lacks, beside the units that fill the rest', () => {
    const ink = line('BLACK', 1950, 1, ['ink']);
    expect(
      missing(
        [
          [1, 'PRINTER'],
          [2, '#ink'],
        ],
        line('PRINTER', 8900),
        ink,
      ),
    ).toEqual([[[{ tag: 'ink' }], 1, '1 PRINTER,1 BLACK']]);
  });

  it('is nothing where the basket has all, or nothing of it, or where two slots lack', () => {
    expect(
      missing(
        [
          [1, 'A'],
          [1, 'B'],
        ],
        line('A', 1),
        line('B', 1),
      ),
    ).toEqual([]);
    expect(
      missing(
        [
          [1, 'A'],
          [1, 'B'],
        ],
        line('C', 1),
      ),
    ).toEqual([]);
    expect(
      missing(
        [
          [1, 'A'],
          [1, 'B'],
          [1, 'C'],
        ],
        line('A', 1),
      ),
    ).toEqual([]);
  });

  it('is one unit for either slot where the unit that is there fits both', () => {
    const both = line('BOTH', 500, 1, ['ink', 'paper']);
    expect(
      missing(
        [
          [1, '#ink'],
          [1, '#paper'],
        ],
        both,
      ).map(([choose, quantity]) => [choose, quantity]),
    ).toEqual([
      [[{ tag: 'ink' }], 1],
      [[{ tag: 'paper' }], 1],
    ]);
  });

  it('lets no slot keep a unit that another one needs', () => {
    const wide = line('A', 900, 1, ['any']);
    const other = line('B', 100, 1, ['any']);
    expect(
      missing(
        [
          [1, '#any'],
          [1, 'A'],
        ],
        wide,
        other,
      ),
    ).toEqual([]);
  });

  it('takes the dearest units that fit, from a line of thousands as from a line of one', () => {
    const units = [line('CHEAP', 100, 9_999, ['case']), line('DEAR', 900, 1, ['case'])];
    expect(
      missing(
        [
          [3, '#case'],
          [1, 'PHONE'],
        ],
        ...units,
      ),
    ).toEqual([[[{ sku: 'PHONE' }], 1, '1 DEAR,2 CHEAP']]);
  });

  it('counts no unit on offer where the bundle leaves those alone', () => {
    const set = bundle({ slots: slots([1, 'A'], [1, 'B']), notOnOffer: true });
    expect(missingUnits(set, [{ ...line('A', 500), onOffer: true }, line('B', 500)])).toHaveLength(1);
    expect(missingUnits(set, [{ ...line('A', 500), onOffer: true }])).toEqual([]);
  });
});
