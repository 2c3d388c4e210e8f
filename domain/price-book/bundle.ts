import type { BasisPoints, Money } from '../money.ts';
import type { Selector } from './item.ts';
import type { Script } from './script.ts';

/**
 * `quantity` units of anything that one of `choose` names. A fixed item is a slot that chooses one sku. What leads is
 * what the set is about: it is never offered as the missing piece (ink does not call for a printer).
 */
export type Slot = { quantity: number; choose: Selector[]; lead?: boolean };

export type BundlePrice = { fixed: Money } | { percentOff: BasisPoints } | { amountOff: Money };

/** Units that cost less together. `from` and `until` are days (YYYY-MM-DD) in the store's time zone, both inclusive. */
export type Bundle = Script & {
  id: string;
  name: string;
  slots: Slot[];
  price: BundlePrice;
  from?: string;
  until?: string;
};

/** Whether the bundle may be sold on a day (YYYY-MM-DD in the store's time zone). */
export function isValidOn(bundle: Bundle, day: string): boolean {
  return (bundle.from ?? day) <= day && day <= (bundle.until ?? day);
}
