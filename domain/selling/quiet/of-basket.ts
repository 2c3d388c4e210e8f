import type { Sentence } from '../../words/words.ts';
import { isOptional, itemOf } from '../candidate.ts';
import type { Context } from '../context.ts';
import type { Predicate } from './predicate.ts';

/** It lies in the basket already, or what makes it needless does, or it came in by this card. */
export const inBasket: Predicate = {
  rule: 'in-basket',
  holds(candidate, context) {
    const { kind, quantity, id } = candidate;
    if (kind === 'need') return undefined;
    if (quantity === 0) return ['inBasket'];
    const taken = isOptional(candidate) && context.outcomes.get(id) === 'accepted';
    return taken && isStillThere(id, context) ? ['acceptedAlready'] : undefined;
  },
};

function isStillThere(suggestionId: string, { sale, basket }: Context): boolean {
  return sale.accepted.some((one) => one.suggestionId === suggestionId && basket.bySku.has(one.sku));
}

/** It waits for an answer that the customer has not given, or asks for what they have said. */
export const notWanted: Predicate = {
  rule: 'not-wanted',
  holds(candidate, { answered }) {
    if (candidate.kind === 'need') {
      const known = candidate.need.answers.some(({ tags }) => tags.some((tag) => answered.has(tag)));
      return known ? ['answerKnown'] : undefined;
    }
    const { wants = [] } = candidate.kind === 'bundle' ? {} : candidate.rule;
    if (wants.length === 0 || wants.some((tag) => answered.has(tag))) return undefined;
    return ['noAnswerCalls'];
  },
};

/** The rule itself says that it makes no sense with something in the basket or with an answer. */
export const notWithBasket: Predicate = {
  rule: 'contradicts-basket',
  holds(candidate, context) {
    const { notWith = [] } = candidate.kind === 'need' || candidate.kind === 'bundle' ? {} : candidate.rule;
    const against = notWith.find((tag) => isAbout(tag, context));
    return against === undefined ? undefined : contradiction(against, context);
  },
};

/** Winter gloves make no sense in a basket for the tropics: the store says which tags no basket means together. */
export const contradictsBasket: Predicate = {
  rule: 'contradicts-basket',
  holds(candidate, context) {
    const item = itemOf(candidate);
    if (!item) return undefined;
    for (const [one, other] of context.priceBook.store.advice.contradictions) {
      if (item.tags.includes(one) && isAbout(other, context)) return contradiction(other, context);
      if (item.tags.includes(other) && isAbout(one, context)) return contradiction(one, context);
    }
    return undefined;
  },
};

function isAbout(tag: string, { basket, answered }: Context): boolean {
  return basket.byTag.has(tag) || answered.has(tag);
}

function contradiction(tag: string, { basket }: Context): Sentence {
  const [line] = basket.byTag.get(tag) ?? [];
  return line ? ['senselessBeside', line.name] : ['senselessByAnswer'];
}
