/**
 * The chance of counting `observed` or more in so many trials whose chances are `share` in the mean, however they differ: the
 * binomial one, which no mixture exceeds from one above the mean on (Hoeffding, "On the distribution of the number of
 * successes in independent trials", Annals of Mathematical Statistics 27, 1956). Below that it answers 1.
 */
export function chanceOfAtLeast(observed: number, trials: number, share: number): number {
  if (share <= 0) return observed <= 0 ? 1 : 0;
  if (observed < trials * share + 1 || share >= 1) return 1;
  if (observed > trials) return 0;
  const odds = share / (1 - share);
  let sum = 0;
  let term = Math.exp(
    lnChoose(trials, observed) + observed * Math.log(share) + (trials - observed) * Math.log1p(-share),
  );
  for (let count = observed; term > sum * 1e-17; count++) {
    sum += term;
    term *= ((trials - count) / (count + 1)) * odds;
  }
  return Math.min(1, sum);
}

/** The logarithm of how many ways there are to choose some of so many. */
export function lnChoose(of: number, some: number): number {
  return lnFactorial(of) - lnFactorial(some) - lnFactorial(of - some);
}

/** Stirling's series, right to 9 digits from 10 on; below that the product itself. */
function lnFactorial(count: number): number {
  if (count < 10) {
    let product = 1;
    for (let factor = 2; factor <= count; factor++) product *= factor;
    return Math.log(product);
  }
  const series = 1 / (12 * count) - 1 / (360 * count ** 3) + 1 / (1260 * count ** 5);
  return count * Math.log(count) - count + 0.5 * Math.log(2 * Math.PI * count) + series;
}

/**
 * Benjamini and Hochberg: for each chance, in rising order, the share of false finds to expect if everything up to it is
 * called a find. `tests` is how many were tried, those not listed included.
 */
export function falseShares(rising: readonly number[], tests: number): number[] {
  let least = 1;
  return rising
    .map((chance, index) => (chance * tests) / (index + 1))
    .reverse()
    .map((share) => {
      least = Math.min(least, share);
      return least;
    })
    .reverse();
}

/**
 * Benjamini and Yekutieli ("The control of the false discovery rate in multiple testing under dependency", Annals of
 * Statistics 29, 2001, theorem 1.3): the same promise however the tests hang together, for a factor of the sum of 1/i.
 */
export function falseSharesOfAny(rising: readonly number[], tests: number): number[] {
  return falseShares(rising, tests * harmonic(tests));
}

/** 1 + 1/2 + … + 1/count; from a thousand on by its logarithm, right to 12 digits. */
function harmonic(count: number): number {
  if (count > 1_000)
    return Math.log(count) + 0.577_215_664_901_532_9 + 1 / (2 * count) - 1 / (12 * count ** 2);
  let sum = 0;
  for (let one = 1; one <= count; one++) sum += 1 / one;
  return sum;
}
