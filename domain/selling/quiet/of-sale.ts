import { itemOf } from '../candidate.ts';
import type { Predicate } from './predicate.ts';

/** The customer said no to this card in this sale, or answered the question. */
export const declinedNow: Predicate = {
  rule: 'declined-now',
  holds({ id, kind }, { outcomes }) {
    const outcome = outcomes.get(id);
    if (outcome === 'declined') return ['declinedNow'];
    return kind === 'need' && outcome === 'accepted' ? ['answeredNow'] : undefined;
  },
};

/** They took it off again, or said no to the same item on another card: nobody argues twice. */
export const settledNow: Predicate = {
  rule: 'declined-now',
  holds(candidate, { sale, outcomes }) {
    if (outcomes.get(candidate.id) === 'accepted') return ['takenOff'];
    const item = itemOf(candidate);
    return item && sale.declinedSkus.includes(item.sku) ? ['declinedNow'] : undefined;
  },
};

export const queue: Predicate = {
  rule: 'queue',
  holds: (_, { sale }) => (sale.queue ? ['othersWait'] : undefined),
};

/** It is for when the total is asked for; the next scan makes it wait again. */
export const later: Predicate = {
  rule: 'later',
  holds(candidate, { sale }) {
    if (candidate.kind === 'need' || candidate.kind === 'bundle') return undefined;
    const waits = candidate.rule.moment === 'total' && sale.moment !== 'total';
    return waits ? ['forTheTotal'] : undefined;
  },
};
