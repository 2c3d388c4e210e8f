import type { Item } from '../price-book/item.ts';
import type { Objection, Script } from '../price-book/script.ts';
import { fillScript, type Words } from '../price-book/script.ts';
import { becauseFor } from './because.ts';
import type { BundleCandidate, NeedCandidate, RuleCandidate } from './candidate.ts';
import { choiceOf, offered } from './choices.ts';
import type { Context } from './context.ts';
import type { Suggestion } from './suggestion.ts';
import { endUrgency, stockUrgency } from './urgency.ts';
import { wordsFor } from './words.ts';
import type { Weighed } from './worth.ts';

/** The card of a candidate, with all its words. */
export function cardOf(weighed: Weighed, context: Context): Suggestion {
  const { candidate, chance, margin } = weighed;
  const { id, kind, source, line, quantity, price } = candidate;
  const own = candidate.kind === 'need' ? questionOf(candidate, context) : offerOf(candidate, context);
  const because = becauseFor(weighed, context);
  return { ...own, id, kind, source, trigger: line.sku, quantity, price, chance, margin, because };
}

type Own = Omit<
  Suggestion,
  'id' | 'kind' | 'source' | 'trigger' | 'quantity' | 'price' | 'chance' | 'margin' | 'because'
>;

function offerOf(candidate: RuleCandidate | BundleCandidate, context: Context): Own {
  const { item } = candidate;
  const { sku, name, stock, aisle } = choiceOf(item, context.basket);
  const choices = choicesOf(candidate, context).map((one) => choiceOf(one, context.basket));
  const own = { sku, name, stock, aisle, elsewhere: item.elsewhere, choices };
  const script = candidate.kind === 'bundle' ? candidate.bundle : candidate.rule;
  const spoken = said(script, wordsFor(candidate, context), context.priceBook.store.objections);
  const particular = candidate.kind === 'bundle' ? ofBundle(candidate, context) : ofRule(candidate);
  return { ...own, ...spoken, urgency: stockUrgency(stock), ...particular };
}

/** A bundle presses with its end before it presses with its stock. */
function ofBundle({ bundle, saving }: BundleCandidate, { sale }: Context) {
  const urgency = endUrgency(bundle.until, sale.pricedOn);
  return { reason: ['completes', bundle.name] as const, saving, ...(urgency !== undefined && { urgency }) };
}

/** Whose it is, or what it takes the place of. */
function ofRule({ kind, rule, line, quantity }: RuleCandidate) {
  const { reason, partner } = rule;
  if (kind === 'partner') return { reason, ...(partner && { partner }) };
  if (kind !== 'upgrade') return { reason };
  return { reason, replaces: { lineId: line.id, sku: line.sku, name: line.name, quantity } };
}

/** All that a yes may take; a better version is one, since its price is worked out for that one. */
function choicesOf(candidate: RuleCandidate | BundleCandidate, context: Context): readonly Item[] {
  if (candidate.kind === 'bundle') return candidate.items;
  if (candidate.kind === 'upgrade') return [candidate.item];
  return offered(candidate.rule.offer, context.priceBook, context.answered);
}

function questionOf(candidate: NeedCandidate, context: Context): Own {
  const { question, benefit, answers, signals } = candidate.need;
  const asked = fillScript(question, wordsFor(candidate, context));
  return {
    ...{ sku: '', name: '', stock: null, aisle: '', elsewhere: '', choices: [], objections: [] },
    ...{ reason: ['questionFirst'] as const, say: asked, benefit, answers, signals },
  };
}

/** What is said: its own words, and its own objections before what may be said against any offer. */
function said(script: Script, words: Words, general: readonly Objection[]) {
  const { say, benefit, demonstrate, objections } = script;
  const others = general.filter(({ id }) => objections.every((own) => own.id !== id));
  return {
    ...{ say: fillScript(say, words), benefit, demonstrate },
    objections: [...objections, ...others].map((one) => ({ ...one, answer: fillScript(one.answer, words) })),
  };
}
