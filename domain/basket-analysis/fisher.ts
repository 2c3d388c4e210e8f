import { lnChoose } from './significance.ts';

/**
 * Fisher's exact test, one-sided: the chance that `together` or more of `drawn` baskets hold an item which `holding` of all
 * `baskets` hold, where it falls into baskets as it likes (the hypergeometric distribution's upper tail).
 */
export function fisherChance(together: number, drawn: number, holding: number, baskets: number): number {
  const least = Math.max(0, drawn + holding - baskets);
  const most = Math.min(drawn, holding);
  if (together <= least) return 1;
  if (together > most) return 0;
  const mode = Math.floor(((drawn + 1) * (holding + 1)) / (baskets + 2));
  // Sums go from the larger terms to the smaller ones: away from the mode.
  if (together > mode) return Math.min(1, upFrom(together, drawn, holding, baskets));
  return Math.max(0, 1 - downFrom(together - 1, drawn, holding, baskets));
}

function upFrom(from: number, drawn: number, holding: number, baskets: number): number {
  let sum = 0;
  let term = exactly(from, drawn, holding, baskets);
  for (let count = from; term > sum * 1e-17; count++) {
    sum += term;
    term *= ((holding - count) * (drawn - count)) / ((count + 1) * (baskets - holding - drawn + count + 1));
  }
  return sum;
}

function downFrom(from: number, drawn: number, holding: number, baskets: number): number {
  let sum = 0;
  let term = exactly(from, drawn, holding, baskets);
  for (let count = from; term > sum * 1e-17; count--) {
    sum += term;
    term *= (count * (baskets - holding - drawn + count)) / ((holding - count + 1) * (drawn - count + 1));
  }
  return sum;
}

function exactly(together: number, drawn: number, holding: number, baskets: number): number {
  return Math.exp(
    lnChoose(holding, together) + lnChoose(baskets - holding, drawn - together) - lnChoose(baskets, drawn),
  );
}
