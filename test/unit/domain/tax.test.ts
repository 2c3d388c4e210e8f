import { describe, expect, it } from 'vitest';
import type { TaxMode } from '../../../domain/price-book/store.ts';
import { lineTaxes, type Taxable, taxOf, taxTable } from '../../../domain/pricing/tax.ts';

/** The tax table of lines whose tax is rounded once a rate. */
function table(lines: Taxable[], mode: TaxMode) {
  const taxes = lineTaxes(lines, mode, 'receipt');
  return taxTable(
    lines.map((line, at) => ({ ...line, tax: taxes[at] ?? 0 })),
    mode,
  );
}

describe('tax', () => {
  it.each([
    [12300, 2300, 'inclusive', 2300],
    [12490, 2300, 'inclusive', 2336],
    [10000, 2300, 'exclusive', 2300],
    [10001, 1350, 'exclusive', 1350],
    [1, 2300, 'inclusive', 0],
    [3, 2300, 'inclusive', 1],
    [1000, 0, 'inclusive', 0],
    [1000, 0, 'exclusive', 0],
    [0, 2300, 'inclusive', 0],
  ] as const)('of %i at %i basis points, %s, is %i', (amount, rate, mode, tax) => {
    expect(taxOf(amount, rate, mode)).toBe(tax);
  });

  it('has one row a rate, the highest first, each rounded once', () => {
    const nets = [
      { rate: 1350, net: 333 },
      { rate: 2300, net: 333 },
      { rate: 2300, net: 333 },
      { rate: 0, net: 100 },
      { rate: 2300, net: 333 },
    ];
    expect(table(nets, 'inclusive')).toEqual([
      { rate: 2300, taxable: 812, tax: 187 },
      { rate: 1350, taxable: 293, tax: 40 },
      { rate: 0, taxable: 100, tax: 0 },
    ]);
    expect(table(nets, 'exclusive')[0]).toEqual({ rate: 2300, taxable: 999, tax: 230 });
  });

  it('is an empty table for an empty basket', () => {
    expect(table([], 'inclusive')).toEqual([]);
  });
});
