import type { Kind, PriceOf } from './kind.ts';
import { sumOf } from './kind.ts';

/** The units together cost so much less, but never less than nothing. */
export const amountOff: Kind<PriceOf<'amountOff'>> = {
  saving: (price, units) => Math.min(sumOf(units), price.amountOff),
  bound: (price) => ({ base: price.amountOff, above: 0, places: false, worth: () => 0 }),
  refusal: (price) => (price.amountOff > 0 ? undefined : ['noAmount']),
};
