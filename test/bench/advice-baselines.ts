import type { Contender } from './advice-contender.ts';
import { gram, inverse, knownItems, recommender, sumOfRows } from './advice-matrix.ts';

export const popularity: Contender<string> = {
  name: 'popularity',
  settings: ['most baskets'],
  learn(baskets) {
    const known = knownItems(baskets);
    return recommender(known, () => known.counts.slice());
  },
};

/** The cosine of the baskets of two items, added up over the basket. */
export const cosine: Contender<string> = {
  name: 'item-to-item cosine',
  settings: ['sum over the basket'],
  learn(baskets) {
    const known = knownItems(baskets);
    const { counts } = known;
    const together = gram(baskets, known).map((row, a) =>
      row.map((count, c) => (a === c ? 0 : count / Math.sqrt((counts[a] as number) * (counts[c] as number)))),
    );
    return recommender(known, (held) => sumOfRows(together, held));
  },
};

/** Steck 2019: the item weights that rebuild the baskets best, with a ridge and nothing on the diagonal. */
export const ease: Contender<number> = {
  name: 'EASE',
  settings: [10, 30, 100, 200, 300, 500, 1000],
  learn(baskets, ridge) {
    const known = knownItems(baskets);
    const ridged = gram(baskets, known).map((row, a) =>
      row.map((count, c) => (a === c ? count + ridge : count)),
    );
    const precision = inverse(ridged);
    const weights = precision.map((row, a) =>
      row.map((value, c) => (a === c ? 0 : -value / (precision[c]?.[c] as number))),
    );
    return recommender(known, (held) => sumOfRows(weights, held));
  },
};
