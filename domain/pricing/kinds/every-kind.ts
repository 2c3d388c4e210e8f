import type { Money } from '../../money.ts';
import type { Bundle, BundlePrice } from '../../price-book/bundle.ts';
import type { PriceFault } from '../../words/problems-en.ts';
import { amountOff } from './amount-off.ts';
import { cheapestFree } from './cheapest-free.ts';
import { fixed } from './fixed.ts';
import type { Bound, Kind } from './kind.ts';
import { payFor } from './pay-for.ts';
import { percentOff } from './percent-off.ts';
import { percentOffKth } from './percent-off-kth.ts';

/** Calls one method of the kind that the price is of. */
function ask<Answer>(
  price: BundlePrice,
  question: <Price extends BundlePrice>(kind: Kind<Price>, price: Price) => Answer,
): Answer {
  if ('fixed' in price) return question(fixed, price);
  if ('percentOff' in price) return question(percentOff, price);
  if ('amountOff' in price) return question(amountOff, price);
  if ('cheapestFree' in price) return question(cheapestFree, price);
  if ('payFor' in price) return question(payFor, price);
  return question(percentOffKth, price);
}

/** What one application saves on units of these prices, the dearest first: from 0 to all that they cost. */
export function savingOf(price: BundlePrice, dearestFirst: readonly Money[]): Money {
  return ask(price, (kind, own) => kind.saving(own, dearestFirst));
}

/** What a search may count on, see `Bound`. */
export function boundOf(price: BundlePrice, size: number): Bound {
  return ask(price, (kind, own) => kind.bound(own, size));
}

/** How many units one application of the bundle takes. */
export function sizeOf({ slots }: Pick<Bundle, 'slots'>): number {
  return slots.reduce((size, { quantity }) => size + quantity, 0);
}

/** Why the bundle's price makes no sense with its slots, or undefined where it does. */
export function priceRefusal(bundle: Pick<Bundle, 'slots' | 'price'>): PriceFault | undefined {
  const size = sizeOf(bundle);
  return size < 1 ? ['noUnit'] : ask(bundle.price, (kind, own) => kind.refusal(own, size));
}
