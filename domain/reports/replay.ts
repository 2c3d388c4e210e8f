import type { Money } from '../money.ts';
import { type Bundle, isValidAt } from '../price-book/bundle.ts';
import { selectsAny } from '../price-book/item.ts';
import { bestBundles, defaultSteps } from '../pricing/best-bundles.ts';
import { earned } from '../pricing/bundle-worth.ts';
import { priceLines } from '../pricing/price-lines.ts';
import { type Priceable, unitsForBundles } from '../pricing/price-sale.ts';
import type { AppliedBundle, PricedLine } from '../pricing/priced-sale.ts';
import type { Memory } from '../pricing/remembered.ts';

/** A past sale as replaying needs it: at the prices that were paid then, on the terms that were agreed. */
export type PastBasket = Pick<
  Priceable,
  'lines' | 'terms' | 'pricedOn' | 'pricedTime' | 'taxMode' | 'taxRounding'
>;

/** How often a bundle applied, and what it saved. */
export type Applied = { times: number; saving: Money };

/** Sums over all sales; `margin` is what was earned without tax. */
export type ReplaySums = { saving: Money; paid: Money; margin: Money };

export type ReplayFound = {
  sales: number;
  /** Sales that the changed bundle would have applied to. */
  matches: number;
  /** The changed bundle as it is now, and as it would be. */
  was: Applied;
  wouldBe: Applied;
  before: ReplaySums;
  after: ReplaySums;
  /** Other bundles for which something changes, those that lose most first. */
  others: { id: string; name: string; before: Applied; after: Applied }[];
  /** Sales whose best price was not proven within the steps that a sale has. */
  unproven: number;
};

/** Takes past sales one by one, and answers at any time what the bundle would have done to those that were taken. */
export type ReplayOf = { add(basket: PastBasket): void; found(): ReplayFound };

/**
 * What past sales would have come to with a changed or a new bundle, next to the bundles in force, if people had bought the
 * same. The bundles count on every day, whatever their first and last; weekdays, hours and customer groups are those of the
 * sale. Every price is the pricing engine's own.
 */
export function openReplay(inForce: readonly Bundle[], changed: Bundle): ReplayOf {
  const own = { ...always(changed), state: 'published' as const };
  const now = inForce.map(always);
  const then = now.some(({ id }) => id === own.id)
    ? now.map((bundle) => (bundle.id === own.id ? own : bundle))
    : [...now, own];
  const memory: Memory = new Map();
  const versions = [own, ...now.filter(({ id }) => id === own.id)];
  const [before, after] = [tally(), tally()];
  let matches = 0;
  return {
    add(basket) {
      const old = priceBasket(basket, now, memory);
      // Where neither the old bundle nor the new one finds anything, nothing changes.
      const fresh = versions.some((bundle) => finds(bundle, basket))
        ? priceBasket(basket, then, memory)
        : old;
      before.add(basket, old);
      after.add(basket, fresh);
      if (fresh.applied.some(({ bundleId }) => bundleId === own.id)) matches += 1;
    },
    found: () => ({
      ...{ sales: after.sales(), matches, unproven: after.unproven() },
      ...{ was: before.of(own.id), wouldBe: after.of(own.id) },
      ...{ before: before.sums(), after: after.sums() },
      others: others(now, own.id, before, after),
    }),
  };
}

export type PricedBasket = { applied: AppliedBundle[]; lines: PricedLine[]; proven: boolean };

/** The price of a past sale with these bundles, as `priceSale` would answer it. */
export function priceBasket(
  basket: PastBasket,
  bundles: readonly Bundle[],
  memory: Memory = new Map(),
): PricedBasket {
  const units = unitsForBundles(basket);
  const live = bundles.filter((bundle) => finds(bundle, basket));
  const { applied, proven } = bestBundles(units, live, defaultSteps, memory);
  return { applied, proven, lines: priceLines(units, applied, basket).lines };
}

function always({ from: _, until: __, ...bundle }: Bundle): Bundle {
  return bundle;
}

function finds(bundle: Bundle, { lines, terms, pricedOn: day, pricedTime: time }: PastBasket): boolean {
  const occasion = { day, time, groups: terms.customerGroups };
  return (
    isValidAt(bundle, occasion) &&
    bundle.slots.some(({ choose }) => lines.some((line) => selectsAny(choose, line)))
  );
}

type Tally = {
  add(basket: PastBasket, priced: PricedBasket): void;
  of(bundleId: string): Applied;
  sums(): ReplaySums;
  sales(): number;
  unproven(): number;
};

function tally(): Tally {
  const bundles = new Map<string, Applied>();
  const sums = { saving: 0, paid: 0, margin: 0 };
  let [sales, unproven] = [0, 0];
  return {
    add({ lines, taxMode }, { applied, lines: priced, proven }) {
      sales += 1;
      if (!proven) unproven += 1;
      for (const { saving, net, tax } of priced) {
        sums.saving += saving;
        sums.paid += taxMode === 'inclusive' ? net : net + tax;
      }
      sums.margin += earned(lines, priced, taxMode);
      for (const { bundleId, times, saving } of applied) {
        const so = bundles.get(bundleId) ?? { times: 0, saving: 0 };
        bundles.set(bundleId, { times: so.times + times, saving: so.saving + saving });
      }
    },
    of: (id) => bundles.get(id) ?? { times: 0, saving: 0 },
    sums: () => ({ ...sums }),
    sales: () => sales,
    unproven: () => unproven,
  };
}

function others(bundles: readonly Bundle[], own: string, before: Tally, after: Tally): ReplayFound['others'] {
  return bundles
    .filter(({ id }) => id !== own)
    .map(({ id, name }) => ({ id, name, before: before.of(id), after: after.of(id) }))
    .filter((one) => one.before.times !== one.after.times || one.before.saving !== one.after.saving)
    .sort((a, b) => a.after.saving - a.before.saving - (b.after.saving - b.before.saving));
}
