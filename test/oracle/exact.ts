/** Whole numbers without end for the second calculator, so that it shares no arithmetic with the till's. */

/** a x b / c to the nearest whole number, a half away from zero; `c` above zero. */
export function times(a: bigint, b: bigint, c: bigint): bigint {
  const product = a * b;
  const up = (2n * abs(product) + c) / (2n * c);
  return product < 0n ? -up : up;
}

export const abs = (n: bigint): bigint => (n < 0n ? -n : n);
export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const atLeastZero = (n: bigint): bigint => (n > 0n ? n : 0n);
export const sumOf = (all: readonly bigint[]): bigint => all.reduce((total, next) => total + next, 0n);
export const downwards = (all: readonly bigint[]): bigint[] =>
  all.toSorted((a, b) => (a === b ? 0 : a > b ? -1 : 1));

/** Splits `total` over weights by largest remainder, of equal remainders the earlier: the parts sum to it. */
export function split(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = sumOf(weights);
  if (total === 0n || whole === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (total * weight) / whole);
  const left = weights.map((weight) => (total * weight) % whole);
  for (let missing = total - sumOf(parts); missing > 0n; missing--) {
    const first = left.indexOf(downwards(left)[0] ?? 0n);
    parts[first] = (parts[first] ?? 0n) + 1n;
    left[first] = -1n;
  }
  return parts;
}
