import type { Kind, PriceOf } from './kind.ts';
import { sumOf } from './kind.ts';

/** All units together cost a fixed total; where they cost less anyway, nothing is saved. */
export const fixed: Kind<PriceOf<'fixed'>> = {
  saving: (price, units) => Math.max(0, sumOf(units) - price.fixed),
  bound: (price) => ({ base: -price.fixed, above: 0, places: false, worth: (unitPrice) => unitPrice }),
  refusal: (price) => (price.fixed < 0 ? ['belowZero'] : undefined),
};
