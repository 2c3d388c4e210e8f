import type { Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Item } from '../price-book/item.ts';
import type { TaxMode, TaxRounding } from '../price-book/store.ts';
import { lineOf } from '../sale/line-of.ts';
import type { Line } from '../sale/sale.ts';
import { bestBundles } from './best-bundles.ts';
import { priceLines } from './price-lines.ts';
import { unitsForBundles } from './price-sale.ts';
import type { AppliedBundle, PricedLine } from './priced-sale.ts';
import { noTerms } from './terms.ts';

/** Items and how many of each. */
export type Picked = { item: Item; quantity: number };

/** What a choice of items costs with a bundle, and what the store earns by it without tax, with the bundle and without. */
export type Worth = {
  picks: Picked[];
  gross: Money;
  saving: Money;
  price: Money;
  margin: Money;
  marginBefore: Money;
};

type Taxing = { taxMode: TaxMode; taxRounding: TaxRounding };

/** What the bundle is worth with one item for each of its slots, in their order. Whether it is sold now does not matter. */
export function bundleWorth(bundle: Bundle, fill: readonly Item[], taxing: Taxing): Worth {
  const picks = picked(bundle, fill);
  const lines = linesOf(picks);
  const { applied } = bestBundles(unitsForBundles({ lines, terms: noTerms }), [bundle]);
  const priced = priceLines(lines, applied, { terms: noTerms, ...taxing }).lines;
  const bare = priceLines(lines, [], { terms: noTerms, ...taxing }).lines;
  const gross = sumOf(priced, ({ gross }) => gross);
  const saving = sumOf(priced, ({ saving }) => saving);
  return {
    ...{ picks, gross, saving, price: gross - saving },
    margin: earned(lines, priced, taxing.taxMode),
    marginBefore: earned(lines, bare, taxing.taxMode),
  };
}

/** The units that fill the slots, each item once. */
export function picked({ slots }: Pick<Bundle, 'slots'>, fill: readonly Item[]): Picked[] {
  const picks = new Map<string, Picked>();
  slots.forEach(({ quantity }, at) => {
    const item = fill[at];
    if (item) picks.set(item.sku, { item, quantity: quantity + (picks.get(item.sku)?.quantity ?? 0) });
  });
  return [...picks.values()];
}

/** Lines as a scan makes them. */
export function linesOf(picks: readonly Picked[]): Line[] {
  return picks.map(({ item, quantity }, at) => ({ id: `l${at + 1}`, ...lineOf(item, quantity) }));
}

/** What the store earns by lines: what they come to without tax, less what they cost it. */
export function earned(lines: readonly Line[], priced: readonly PricedLine[], taxMode: TaxMode): Money {
  const costs = sumOf(lines, ({ cost, quantity }) => cost * quantity);
  return sumOf(priced, ({ net, tax }) => (taxMode === 'inclusive' ? net - tax : net)) - costs;
}

/** What bundles save together. */
export function savedBy(applied: readonly AppliedBundle[]): Money {
  return sumOf(applied, ({ saving }) => saving);
}

function sumOf<T>(all: readonly T[], amount: (one: T) => Money): Money {
  return all.reduce((sum, one) => sum + amount(one), 0);
}
