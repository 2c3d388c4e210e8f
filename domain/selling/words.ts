import type { Money } from '../money.ts';
import { formatMoney } from '../money.ts';
import { selects } from '../price-book/item.ts';
import type { Words } from '../price-book/script.ts';
import { languageOf, say } from '../words/words.ts';
import { totalOf } from './bundles.ts';
import type { Candidate, RuleCandidate } from './candidate.ts';
import { leftOf } from './choices.ts';
import type { Context } from './context.ts';
import { isFew, nearDay } from './urgency.ts';

/** This basket's words for a candidate's templates. What has no word here is not there. */
export function wordsFor(candidate: Candidate, context: Context): Words {
  const { customer, basket } = context;
  const base: Words = { for: candidate.line.name, customer: customer?.name.split(' ')[0] };
  if (candidate.kind === 'need') return base;
  const { item, price, kind } = candidate;
  const money = moneyIn(context);
  const words: Words = {
    ...base,
    item: item.name,
    price: money(price),
    stock: fewWord(leftOf(item, basket), context),
  };
  if (kind !== 'bundle')
    return { ...words, owned: ownedWith(candidate, context), answer: answerTo(candidate, context) };
  return {
    ...words,
    bundle: candidate.bundle.name,
    saving: money(candidate.saving),
    total: money(totalOf(candidate)),
    extra: money(price - candidate.saving),
    until: nearWord(candidate.bundle.until, context),
  };
}

/** "two" where the stock is that low; in the language of the store, as what it stands in. */
function fewWord(stock: number | null, { priceBook }: Context): string | undefined {
  return isFew(stock) ? say(['few', stock], languageOf(priceBook.store.locale)) : undefined;
}

/** "Sunday" where the last day is that near; in the language of the store too. */
function nearWord(until: string | undefined, { sale, priceBook }: Context): string | undefined {
  const day = nearDay(until, sale.pricedOn);
  return day && say(['nearDay', day], languageOf(priceBook.store.locale));
}

/** Amounts as this store writes them. */
export function moneyIn({ sale, priceBook }: Pick<Context, 'sale' | 'priceBook'>): (amount: Money) => string {
  return (amount) => formatMoney(amount, sale.currency, priceBook.store.locale);
}

/** What the customer has at home that this goes with; what the rule names first comes first. */
function ownedWith({ rule }: RuleCandidate, { customer }: Context): string | undefined {
  const owned = customer?.owned ?? [];
  return rule.when.flatMap((selector) => owned.find((one) => selects(selector, one)) ?? [])[0]?.name;
}

/** What the customer answered that calls for this. */
function answerTo({ rule: { wants = [] } }: RuleCandidate, { sale, priceBook }: Context): string | undefined {
  const tags = wants.filter((tag) => sale.tags.includes(tag));
  if (tags.length === 0) return undefined;
  const needs = sale.lines.flatMap((line) => priceBook.needsFor(line));
  const asked = needs.filter(({ id }) => sale.suggestions[`need:${id}`] === 'accepted');
  const answers = asked.flatMap((need) => [...need.answers, ...need.signals]);
  return answers.find((answer) => answer.tags.some((tag) => tags.includes(tag)))?.text;
}
