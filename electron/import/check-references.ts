import type { Money } from '../../domain/money.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import type { Need } from '../../domain/price-book/need.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import type { Store } from '../../domain/price-book/store.ts';
import type { What } from '../../domain/words/problems.ts';
import { checkInstead, checkOffers, objectionsOf } from './check-offers.ts';
import { checkTags } from './check-tags.ts';
import type { Named } from './named-items.ts';
import { checkSelectors } from './named-items.ts';
import type { Report } from './problems.ts';
import type { Entries, Entry } from './read-entries.ts';

export type Reports = { store: Report; bundles: Report; rules: Report; needs: Report };

/** What items cost: all of them, and those that are not on offer. */
export type Sold = { named: Named; notOnOffer: Named };

/** The files beside items.csv, as far as they could be read. */
export type ReadFiles = {
  store: Entry<Store> | undefined;
  bundles: Entries<Bundle>;
  rules: Entries<Rule>;
  needs: Entries<Need>;
};

/**
 * Checks what the files say about items and about each other: what is named exists and can be recommended, bundles save
 * something, upgrades are dearer, and every tag that is asked for is given by somebody.
 */
export function checkReferences({ named, notOnOffer }: Sold, files: ReadFiles, reports: Reports): void {
  const { store, bundles, rules, needs } = files;
  for (const entry of bundles.entries) checkBundle(entry, { named, notOnOffer, report: reports.bundles });
  for (const entry of rules.entries) checkRule(entry, named, reports.rules);
  for (const { value, lineOf } of needs.entries) {
    checkSelectors(value.when, ['when'], { lineOf, named, report: reports.needs });
  }
  if (store) checkInstead(objectionsOf(store), named, undefined, reports.store);
  checkTags({ onItems: (tag) => named({ tag }) !== undefined, store, rules, needs }, reports);
}

type BundlePlace = Sold & { report: Report };

function checkBundle(entry: Entry<Bundle>, place: BundlePlace): void {
  const { value: bundle, lineOf } = entry;
  const { named, notOnOffer, report } = place;
  let dearest = 0;
  let complete = true;
  bundle.slots.forEach(({ quantity, choose }, at) => {
    complete = checkSelectors(choose, ['slots', at, 'choose'], { lineOf, named, report }) && complete;
    const prices = choose.flatMap((one) => (bundle.notOnOffer ? notOnOffer : named)(one)?.dearest ?? []);
    dearest += quantity * Math.max(0, ...prices);
    if (!complete || prices.length > 0) return;
    complete = false;
    report(lineOf(['slots', at]), ['onlyOnOffer'], `slots ${at + 1}`);
  });
  const problem = complete ? neverSaves(bundle, dearest) : undefined;
  if (problem) report(lineOf(['price']), ...problem);
  checkInstead(objectionsOf(entry), named, undefined, report);
}

function neverSaves({ price }: Bundle, dearest: Money): [what: What, of: string] | undefined {
  if ('fixed' in price && price.fixed >= dearest) {
    return [['fixedNeverApplies'], 'price, fixed'];
  }
  if ('amountOff' in price && price.amountOff > dearest) {
    return [['amountOffTooMuch'], 'price, amountOff'];
  }
  return undefined;
}

function checkRule(entry: Entry<Rule>, named: Named, report: Report): void {
  const { value: rule, lineOf } = entry;
  checkSelectors(rule.when, ['when'], { lineOf, named, report });
  checkSelectors(rule.coveredBy, ['coveredBy'], { lineOf, named, report });
  checkOffers(entry, named, report);
  const [sku = ''] = rule.offer;
  const price = named({ sku })?.dearest;
  checkInstead(objectionsOf(entry), named, price === undefined ? undefined : { sku, price }, report);
}
