import type { Money } from '../../domain/money.ts';
import type { Bundle } from '../../domain/price-book/bundle.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { Rule } from '../../domain/price-book/rule.ts';
import type { Objection } from '../../domain/price-book/script.ts';
import type { What } from '../../domain/words/problems.ts';
import type { OfferedBy } from '../../domain/words/problems-en.ts';
import type { Named } from './named-items.ts';
import type { Report } from './problems.ts';
import { quoted } from './problems.ts';
import type { Entry } from './read-entries.ts';
import type { ReadItems } from './read-items.ts';
import type { Path } from './read-yaml.ts';

/** Checks that what a rule offers is sold, and that an upgrade is dearer than something that it can take the place of. */
export function checkOffers({ value: rule, lineOf }: Entry<Rule>, named: Named, report: Report): void {
  const triggering = rule.when.flatMap((selector) => named(selector)?.cheapest ?? []);
  rule.offer.forEach((sku, at) => {
    const price = named({ sku })?.dearest;
    if (price === undefined) {
      report(lineOf(['offer', at]), ['noItemWith', 'sku', quoted(sku)], 'offer:');
    } else if (rule.kind === 'upgrade' && triggering.length > 0 && price <= Math.min(...triggering)) {
      report(lineOf(['offer', at]), ['neverUpgrade', sku], 'offer:');
    }
  });
}

/** Checks what answers offer instead: it is sold, and cheaper than what it is instead of where that is known. */
export function checkInstead(
  { value: objections, lineOf }: Entry<readonly Objection[]>,
  named: Named,
  than: { sku: string; price: Money } | undefined,
  report: Report,
): void {
  objections.forEach(({ instead }, at) => {
    if (instead === undefined) return;
    const path: Path = [at, 'instead'];
    const price = named({ sku: instead })?.dearest;
    const place = `objections ${at + 1}, instead:`;
    if (price === undefined) {
      report(lineOf(path), ['noItemWith', 'sku', quoted(instead)], place);
    } else if (than && price >= than.price) {
      report(lineOf(path), ['notCheaper', instead, than.sku], place);
    }
  });
}

/** The objections of an entry, with the lines of their places. */
export function objectionsOf<T extends { objections: Objection[] }>({
  value,
  lineOf,
}: Entry<T>): Entry<Objection[]> {
  return { value: value.objections, lineOf: (path) => lineOf(['objections', ...path]) };
}

/** Which bundle or rule may offer an item, by what names the item there. */
export type Offers = Record<'sku' | 'category' | 'tag', Map<string, OfferedBy>>;

/** Everything that has words with an offer; the store's answers may offer something too. */
export type Scripts = {
  bundles: readonly Bundle[];
  rules: readonly Rule[];
  objections: readonly Objection[];
};

/** Checks that every item which the till may offer says what the customer has of it. */
export function checkBenefits({ items, lines }: ReadItems, scripts: Scripts, report: Report): void {
  const offers = offeredBy(scripts);
  items.forEach((item, at) => {
    const problem = missingBenefit(item, offers);
    if (problem) report(lines[at] ?? null, problem, 'benefit');
  });
}

/** Why an item needs to say what the customer has of it, where it does not. */
export function missingBenefit(item: Item, offers: Offers): What | undefined {
  if (item.benefit !== '') return undefined;
  const tag = item.tags.find((one) => offers.tag.has(one)) ?? '';
  const by = offers.sku.get(item.sku) ?? offers.category.get(item.category) ?? offers.tag.get(tag);
  return by && ['benefitMissing', by, item.sku];
}

/** What bundles, rules and answers may offer, beside what a customer comes for. */
export function offeredBy({ bundles, rules, objections }: Scripts): Offers {
  const offers: Offers = { sku: new Map(), category: new Map(), tag: new Map() };
  const instead = (by: OfferedBy, all: readonly Objection[]) => {
    for (const { instead: sku } of all) if (sku !== undefined) offers.sku.set(sku, by);
  };
  instead({ kind: 'answer' }, objections);
  for (const rule of rules) {
    const by: OfferedBy = { kind: 'rule', id: rule.id };
    instead(by, rule.objections);
    for (const sku of rule.offer) offers.sku.set(sku, by);
  }
  for (const bundle of bundles) {
    const by: OfferedBy = { kind: 'bundle', id: bundle.id };
    instead(by, bundle.objections);
    for (const selector of bundle.slots.filter((slot) => !slot.lead).flatMap((slot) => slot.choose)) {
      if ('sku' in selector) offers.sku.set(selector.sku, by);
      else if ('category' in selector) offers.category.set(selector.category, by);
      else offers.tag.set(selector.tag, by);
    }
  }
  return offers;
}
