import type { Kind, PriceOf } from './kind.ts';
import { sumOf } from './kind.ts';

/** So many of the cheapest units cost nothing. */
export const cheapestFree: Kind<PriceOf<'cheapestFree'>> = {
  saving: (price, units) => sumOf(units.slice(Math.max(0, units.length - price.cheapestFree))),
  bound: (price) => ({
    base: 0,
    above: 0,
    places: true,
    worth: (unitPrice, place) => (place < price.cheapestFree ? unitPrice : 0),
  }),
  refusal: ({ cheapestFree: free }, size) => (free > 0 && free < size ? undefined : ['noneFree']),
};
