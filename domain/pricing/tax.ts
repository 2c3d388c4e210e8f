import { allocate } from '../allocate.ts';
import type { BasisPoints, Money } from '../money.ts';
import { proportion } from '../money.ts';
import type { TaxMode, TaxRounding } from '../price-book/store.ts';
import type { TaxRow } from './priced-sale.ts';

const whole = 10_000;

/** What a line comes to, and its rate. */
export type Taxable = { rate: BasisPoints; net: Money };

/** The tax in an amount that holds it already, or on one that does not; rounded once, half away from zero. */
export function taxOf(amount: Money, rate: BasisPoints, mode: TaxMode): Money {
  return proportion(amount, rate, mode === 'inclusive' ? whole + rate : whole);
}

/**
 * The tax of each line, in its place. Rounded by line, or once for all lines of a rate; then the lines share it by
 * their nets, to the last cent.
 */
export function lineTaxes(lines: readonly Taxable[], mode: TaxMode, rounding: TaxRounding): Money[] {
  const taxes = lines.map(({ rate, net }) => taxOf(net, rate, mode));
  if (rounding === 'line') return taxes;
  for (const [rate, { places, net }] of byRate(lines)) {
    const nets = places.map((place) => lines[place]?.net ?? 0);
    const parts = allocate(taxOf(net, rate, mode), nets);
    places.forEach((place, at) => {
      taxes[place] = parts[at] ?? 0;
    });
  }
  return taxes;
}

/** One row a rate, the highest rate first, of lines whose tax is known. */
export function taxTable(lines: readonly (Taxable & { tax: Money })[], mode: TaxMode): TaxRow[] {
  return [...byRate(lines)]
    .sort(([a], [b]) => b - a)
    .map(([rate, { places, net }]) => {
      const tax = places.reduce((sum, place) => sum + (lines[place]?.tax ?? 0), 0);
      return { rate, taxable: mode === 'inclusive' ? net - tax : net, tax };
    });
}

type RateSum = { places: number[]; net: Money };

function byRate(lines: readonly Taxable[]): Map<BasisPoints, RateSum> {
  const rates = new Map<BasisPoints, RateSum>();
  lines.forEach(({ rate, net }, place) => {
    const sum = rates.get(rate) ?? { places: [], net: 0 };
    sum.places.push(place);
    sum.net += net;
    rates.set(rate, sum);
  });
  return rates;
}
