import { proportion } from '../../money.ts';
import type { Kind, PriceOf } from './kind.ts';

const whole = 10_000;

/** The k-th dearest unit costs a percentage less: the second at half price. */
export const percentOffKth: Kind<PriceOf<'percentOffKth'>> = {
  saving: (price, units) => proportion(units[price.k - 1] ?? 0, price.percentOffKth, whole),
  bound: (price, size) => ({
    base: 0,
    above: 0,
    places: true,
    worth: (unitPrice, place) =>
      place === size - price.k ? proportion(unitPrice, price.percentOffKth, whole) : 0,
  }),
  refusal({ percentOffKth: off, k }, size) {
    if (off <= 0 || off > whole) return ['noPercentage'];
    return k >= 1 && k <= size ? undefined : ['noSuchUnit', k, size];
  },
};
