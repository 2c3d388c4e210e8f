import { selectsAny } from '../../price-book/item.ts';
import type { Owned } from '../advice-facts.ts';
import type { Candidate } from '../candidate.ts';
import { isReturnProne } from '../return-prone.ts';
import type { Predicate } from './predicate.ts';

/** The customer has one that still serves, or what makes it needless, or said so before. */
export const owned: Predicate = {
  rule: 'owned',
  holds(candidate, { customer, sale }) {
    if (!customer || candidate.kind === 'need') return undefined;
    if (customer.hasOneOf.includes(candidate.source)) return ['hasOne'];
    const good = customer.owned.filter(({ goodUntil }) => goodUntil === null || goodUntil >= sale.pricedOn);
    const serving = good.filter((one) => covers(one, candidate));
    const enough = candidate.kind !== 'bundle' && candidate.rule.each ? candidate.quantity : 1;
    const [first] = serving;
    return first && serving.length >= enough ? ['ownsFrom', first.name, first.boughtOn] : undefined;
  },
};

function covers(one: Owned, candidate: Exclude<Candidate, { kind: 'need' }>): boolean {
  if (candidate.kind === 'bundle') return candidate.item.sku === one.sku;
  const { offer, coveredBy } = candidate.rule;
  return offer.includes(one.sku) || selectsAny(coveredBy, one);
}

/** They said no to it at each of the last two visits. */
export const declinedBefore: Predicate = {
  rule: 'declined-before',
  holds({ source }, { customer }) {
    return customer?.declinedBefore.includes(source) ? ['declinedBefore'] : undefined;
  },
};

export const noOffers: Predicate = {
  rule: 'no-offers',
  holds: (_, { sale }) => (sale.customer?.noOffers ? ['wantsNoOffers'] : undefined),
};

/** Whoever brings much of it back is not served by more of what costs money. */
export const returnProneCustomer: Predicate = {
  rule: 'return-prone-customer',
  holds({ price }, { customer }) {
    if (!customer || price <= 0 || !isReturnProne(customer)) return undefined;
    return ['customerReturns', customer.returned, customer.bought];
  },
};
