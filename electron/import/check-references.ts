import type { Money } from '../../domain/money.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import type { Item, Selector } from '../../domain/price-book/item.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import type { Report } from './problems.ts';
import { quoted } from './problems.ts';
import type { Entry } from './read-entries.ts';
import type { ReadItems } from './read-items.ts';
import type { Path } from './read-yaml.ts';

export type Reports = { items: Report; bundles: Report; rules: Report };

/** The price of a sku, and the dearest one in a category or with a tag; undefined when there is no such item. */
type Named = {
  sku: (sku: string) => Money | undefined;
  category: Map<string, Money>;
  tag: Map<string, Money>;
};

/** Checks what bundles and rules say about items: they exist, can be recommended, and the bundles save something. */
export function checkReferences(
  read: ReadItems,
  bundles: readonly Entry<Bundle>[],
  rules: readonly Entry<Rule>[],
  reports: Reports,
): void {
  const named = nameItems(read, () => true);
  const notOnOffer = nameItems(read, (item) => !item.onOffer);
  for (const entry of bundles) checkBundle(entry, { named, notOnOffer, report: reports.bundles });
  for (const entry of rules) checkRule(entry, named, reports.rules);
  checkBenefits(read, offeredBy(bundles, rules), reports.items);
}

function nameItems({ items, places }: ReadItems, counts: (item: Item) => boolean): Named {
  const sku = (name: string) => {
    const item = items[places.get(name) ?? -1];
    return item && counts(item) ? item.price : undefined;
  };
  const named: Named = { sku, category: new Map(), tag: new Map() };
  for (const { category, tags, price } of items.filter(counts)) {
    raise(named.category, category, price);
    for (const tag of tags) raise(named.tag, tag, price);
  }
  return named;
}

function raise(dearest: Map<string, Money>, name: string, price: Money): void {
  const before = dearest.get(name);
  if (before === undefined || price > before) dearest.set(name, price);
}

function dearestOf(selector: Selector, named: Named): Money | undefined {
  if ('sku' in selector) return named.sku(selector.sku);
  if ('category' in selector) return named.category.get(selector.category);
  return named.tag.get(selector.tag);
}

type BundlePlace = { named: Named; notOnOffer: Named; report: Report };

function checkBundle({ value: bundle, lineOf }: Entry<Bundle>, place: BundlePlace): void {
  const { named, notOnOffer, report } = place;
  let dearest = 0;
  let complete = true;
  bundle.slots.forEach(({ quantity, choose }, at) => {
    complete = checkSelectors(choose, ['slots', at, 'choose'], { lineOf, named, report }) && complete;
    const prices = choose.flatMap((one) => dearestOf(one, bundle.notOnOffer ? notOnOffer : named) ?? []);
    dearest += quantity * Math.max(0, ...prices);
    if (!complete || prices.length > 0) return;
    complete = false;
    report(lineOf(['slots', at]), `slots ${at + 1} takes only items on offer, which notOnOffer leaves out`);
  });
  const problem = complete ? neverSaves(bundle, dearest) : undefined;
  if (problem) report(lineOf(['price']), problem);
}

function neverSaves({ price }: Bundle, dearest: Money): string | undefined {
  if ('fixed' in price && price.fixed >= dearest) {
    return 'price, fixed never applies: even the dearest pieces together cost no more than that';
  }
  if ('amountOff' in price && price.amountOff > dearest) {
    return 'price, amountOff is more than even the dearest pieces together cost';
  }
  return undefined;
}

function checkRule({ value: rule, lineOf }: Entry<Rule>, named: Named, report: Report): void {
  checkSelectors(rule.when, ['when'], { lineOf, named, report });
  checkSelectors(rule.coveredBy, ['coveredBy'], { lineOf, named, report });
  rule.offer.forEach((sku, at) => {
    if (named.sku(sku) === undefined)
      report(lineOf(['offer', at]), `offer: there is no item with the sku ${quoted(sku)}`);
  });
}

type Place = { lineOf: (path: Path) => number; named: Named; report: Report };

/** Whether every selector names an item; reports those that don't. */
function checkSelectors(
  selectors: readonly Selector[],
  path: Path,
  { lineOf, named, report }: Place,
): boolean {
  const misses = selectors.map((selector) => dearestOf(selector, named) === undefined);
  selectors.forEach((selector, at) => {
    const [kind, name] = Object.entries(selector)[0] ?? [];
    if (misses[at])
      report(lineOf([...path, at]), `there is no item with the ${kind} ${quoted(String(name))}`);
  });
  return !misses.includes(true);
}

/** Which bundle or rule may offer an item, by what names the item there. */
type Offers = { sku: Map<string, string>; category: Map<string, string>; tag: Map<string, string> };

function offeredBy(bundles: readonly Entry<Bundle>[], rules: readonly Entry<Rule>[]): Offers {
  const offers: Offers = { sku: new Map(), category: new Map(), tag: new Map() };
  for (const { value: rule } of rules) for (const sku of rule.offer) offers.sku.set(sku, `rule ${rule.id}`);
  for (const { value: bundle } of bundles) {
    const offered = bundle.slots.filter((slot) => !slot.lead);
    for (const selector of offered.flatMap((slot) => slot.choose)) {
      const by = `bundle ${bundle.id}`;
      if ('sku' in selector) offers.sku.set(selector.sku, by);
      else if ('category' in selector) offers.category.set(selector.category, by);
      else offers.tag.set(selector.tag, by);
    }
  }
  return offers;
}

function checkBenefits({ items, lines }: ReadItems, offers: Offers, report: Report): void {
  items.forEach((item, at) => {
    if (item.benefit !== '') return;
    const tag = item.tags.find((one) => offers.tag.has(one)) ?? '';
    const by = offers.sku.get(item.sku) ?? offers.category.get(item.category) ?? offers.tag.get(tag);
    if (by) report(lines[at] ?? null, `benefit is missing: ${by} offers ${item.sku}`);
  });
}
