import { z } from 'zod';
import type { BundlePrice } from '../../domain/price-book/bundle.ts';
import type { Currency } from './amounts.ts';
import { amount, percent, wholeNumber } from './fields.ts';
import { told } from './told.ts';

/** A bundle's price, of one kind. */
export function bundlePrice(currency: Currency) {
  const money = amount(currency);
  const part = percent({ orZero: false });
  const pieces = wholeNumber(1, 1980);
  return z
    .strictObject({
      fixed: money,
      percentOff: part,
      amountOff: money,
      cheapestFree: pieces,
      payFor: pieces,
      percentOffKth: part,
      k: pieces,
    })
    .partial()
    .transform((given, context): BundlePrice => {
      const price = oneOf(given);
      if (price) return price;
      context.addIssue(Object.keys(given).length === 0 ? told('missing') : told('oneBundlePrice'));
      return z.NEVER;
    });
}

type Given = { [Field in 'fixed' | 'percentOff' | 'amountOff' | 'cheapestFree' | 'payFor']?: number } & {
  percentOffKth?: number;
  k?: number;
};

function oneOf(given: Given): BundlePrice | undefined {
  const { fixed, percentOff, amountOff, cheapestFree, payFor, percentOffKth, k } = given;
  const fields = Object.keys(given).length;
  if (fields === 2 && percentOffKth !== undefined && k !== undefined) return { percentOffKth, k };
  if (fields !== 1) return undefined;
  if (fixed !== undefined) return { fixed };
  if (percentOff !== undefined) return { percentOff };
  if (amountOff !== undefined) return { amountOff };
  if (cheapestFree !== undefined) return { cheapestFree };
  return payFor === undefined ? undefined : { payFor };
}
