import { proportion } from '../../money.ts';
import type { Kind, PriceOf } from './kind.ts';
import { sumOf } from './kind.ts';

const whole = 10_000;

/** A percentage of what the units cost, rounded once for the whole application. */
export const percentOff: Kind<PriceOf<'percentOff'>> = {
  saving: (price, units) => proportion(sumOf(units), price.percentOff, whole),
  bound: (price) => ({
    base: 0,
    above: 0.5,
    places: false,
    worth: (unitPrice) => (unitPrice * price.percentOff) / whole,
  }),
  refusal: ({ percentOff: off }) => (off > 0 && off <= whole ? undefined : ['noPercentage']),
};
