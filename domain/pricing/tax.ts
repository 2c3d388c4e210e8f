import type { BasisPoints, Money } from '../money.ts';
import { divideRounded } from '../money.ts';
import type { TaxMode } from '../price-book/store.ts';
import type { TaxRow } from './priced-sale.ts';

const whole = 10_000;

/** The tax in an amount that holds it already, or on one that does not; rounded once, half away from zero. */
export function taxOf(amount: Money, rate: BasisPoints, mode: TaxMode): Money {
  return mode === 'inclusive'
    ? divideRounded(amount * rate, whole + rate)
    : divideRounded(amount * rate, whole);
}

/** One row a rate, the highest rate first: nets are summed before the tax is taken, so a rate is rounded once a sale. */
export function taxTable(nets: readonly { rate: BasisPoints; net: Money }[], mode: TaxMode): TaxRow[] {
  const byRate = new Map<BasisPoints, Money>();
  for (const { rate, net } of nets) byRate.set(rate, (byRate.get(rate) ?? 0) + net);
  return [...byRate]
    .sort(([a], [b]) => b - a)
    .map(([rate, net]) => {
      const tax = taxOf(net, rate, mode);
      return { rate, taxable: mode === 'inclusive' ? net - tax : net, tax };
    });
}
