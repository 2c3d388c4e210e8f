import type { Kind, PriceOf } from './kind.ts';
import { sumOf } from './kind.ts';

/** So many of the dearest units are paid, the others cost nothing: three for the price of two. */
export const payFor: Kind<PriceOf<'payFor'>> = {
  saving: (price, units) => sumOf(units.slice(price.payFor)),
  bound: (price, size) => ({
    base: 0,
    above: 0,
    places: true,
    worth: (unitPrice, place) => (place < size - price.payFor ? unitPrice : 0),
  }),
  refusal: ({ payFor: paid }, size) => (paid > 0 && paid < size ? undefined : ['nonePaid']),
};
