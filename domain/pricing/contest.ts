import type { Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import { type Item, selectsAny } from '../price-book/item.ts';
import { bestBundles } from './best-bundles.ts';
import { linesOf, type Picked, picked, savedBy } from './bundle-worth.ts';
import { unitsForBundles } from './price-sale.ts';
import { noTerms } from './terms.ts';

/** A bundle with what may fill its slots, by slot: the first of each is what fills it where nothing else is said. */
export type Fillable = { bundle: Bundle; choices: readonly (readonly Item[])[] };

/** What becomes of a basket that holds enough for either bundle and too little for both. */
export type Contest = {
  shared: Item;
  basket: Picked[];
  wins: 'this' | 'other' | 'both' | 'neither';
  /** What each would save by itself. */
  saving: Money;
  otherSaving: Money;
};

/** Which of two bundles the till would choose where they want the same item; undefined where they share none. `first`: whether `one` stands first in the shopkeeper's order. */
export function contestOf(one: Fillable, other: Fillable, first: boolean): Contest | undefined {
  const meeting = meetingOf(one, other);
  if (!meeting) return undefined;
  const basket = enoughForEither(picked(one.bundle, meeting.fill), picked(other.bundle, meeting.otherFill));
  const units = unitsForBundles({ lines: linesOf(basket), terms: noTerms });
  const rivals = first ? [one.bundle, other.bundle] : [other.bundle, one.bundle];
  const { applied } = bestBundles(units, rivals);
  const has = ({ bundle }: Fillable) => applied.some(({ bundleId }) => bundleId === bundle.id);
  const saves = ({ bundle }: Fillable) => savedBy(bestBundles(units, [bundle]).applied);
  return {
    ...{ shared: meeting.shared, basket, saving: saves(one), otherSaving: saves(other) },
    wins: has(one) ? (has(other) ? 'both' : 'this') : has(other) ? 'other' : 'neither',
  };
}

type Meeting = { shared: Item; fill: Item[]; otherFill: Item[] };

/** The first item that may fill a slot of both, and what fills their slots then. */
function meetingOf(one: Fillable, other: Fillable): Meeting | undefined {
  for (const [slot, items] of one.choices.entries()) {
    for (const shared of items) {
      const otherSlot = other.bundle.slots.findIndex(({ choose }) => mayTake(other.bundle, choose, shared));
      if (otherSlot < 0) continue;
      const [fill, otherFill] = [filled(one, slot, shared), filled(other, otherSlot, shared)];
      if (fill && otherFill) return { shared, fill, otherFill };
    }
  }
  return undefined;
}

function mayTake({ notOnOffer }: Bundle, choose: Bundle['slots'][number]['choose'], item: Item): boolean {
  return selectsAny(choose, item) && !(notOnOffer && item.onOffer);
}

function filled({ choices }: Fillable, slot: number, item: Item): Item[] | undefined {
  const fill = choices.map((items, at) => (at === slot ? item : items[0]));
  return fill.every((one) => one !== undefined) ? fill : undefined;
}

function enoughForEither(one: readonly Picked[], other: readonly Picked[]): Picked[] {
  const most = new Map(one.map((pick) => [pick.item.sku, pick]));
  for (const pick of other) {
    const { quantity = 0 } = most.get(pick.item.sku) ?? {};
    most.set(pick.item.sku, { ...pick, quantity: Math.max(quantity, pick.quantity) });
  }
  return [...most.values()];
}
