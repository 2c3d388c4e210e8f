import type { Money } from '../../money.ts';
import type { BundlePrice } from '../../price-book/bundle.ts';
import type { PriceFault } from '../../words/problems-en.ts';

/** The price of one kind, named by its field: `PriceOf<'fixed'>`. */
export type PriceOf<Field extends string> = Extract<BundlePrice, Record<Field, unknown>>;

/**
 * What a search may count on before it knows all units of an application: the saving is at most `base`, plus the worth
 * of each unit, plus `above`. Without `places` a unit's worth is the same wherever it stands; with them it depends on
 * its place, counted from the cheapest unit at 0.
 */
export type Bound = {
  base: number;
  above: number;
  places: boolean;
  worth(unitPrice: Money, place: number): number;
};

/** A kind of bundle price. `size` is how many units one application takes. */
export type Kind<Price> = {
  /** What one application saves on units of these prices, the dearest first: from 0 to all that they cost. */
  saving(price: Price, dearestFirst: readonly Money[]): Money;
  bound(price: Price, size: number): Bound;
  /** Why such a price makes no sense, or undefined where it does. */
  refusal(price: Price, size: number): PriceFault | undefined;
};

export function sumOf(amounts: readonly Money[]): Money {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}
