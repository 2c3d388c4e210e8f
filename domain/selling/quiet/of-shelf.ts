import { isInSeason } from '../../price-book/season.ts';
import { itemOf } from '../candidate.ts';
import { isInStock } from '../choices.ts';
import type { Predicate } from './predicate.ts';

/** None of what would do is there in that number. What is required is said even then, with where else one is. */
export const outOfStock: Predicate = {
  rule: 'out-of-stock',
  holds(candidate, { basket }) {
    const item = itemOf(candidate);
    if (!item || isInStock(item, candidate.quantity, basket)) return undefined;
    return candidate.quantity > 1 ? ['notSoMany', candidate.quantity] : ['emptyShelf'];
  },
};

/** The rule itself is for another time of the year. */
export const ruleOutOfSeason: Predicate = {
  rule: 'out-of-season',
  holds(candidate, { sale }) {
    if (candidate.kind === 'need' || candidate.kind === 'bundle') return undefined;
    const { season } = candidate.rule;
    return season && !isInSeason(season, sale.pricedOn) ? ['otherSeason'] : undefined;
  },
};

/** The store offers things with one of its tags at another time of the year. */
export const itemOutOfSeason: Predicate = {
  rule: 'out-of-season',
  holds(candidate, { outOfSeason }) {
    if (outOfSeason.size === 0) return undefined;
    const off = itemOf(candidate)?.tags.some((tag) => outOfSeason.has(tag));
    return off ? ['otherSeason'] : undefined;
  },
};

const enoughSold = 10;
const manyReturns = 0.25;

/** Too much of it comes back to be worth recommending. */
export const returnProneItem: Predicate = {
  rule: 'return-prone-item',
  holds(candidate, { learned }) {
    const known = learned.returns.get(itemOf(candidate)?.sku ?? '');
    if (!known || known.sold < enoughSold || known.returned < known.sold * manyReturns) return undefined;
    return ['itemReturns', known.returned, known.sold];
  },
};
