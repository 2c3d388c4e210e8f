import type { Money } from './money.ts';

/**
 * Splits `total` over `weights` by largest remainder: each part is within one minor unit of its exact share,
 * ties go to the earlier part, and the parts always sum to `total`. All-zero weights share equally.
 * `total` may be negative; weights must be integers >= 0 and there must be at least one.
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0) throw new RangeError('nothing to allocate to');
  if (total < 0) return allocate(-total, weights).map((part) => 0 - part);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0)
    return allocate(
      total,
      weights.map(() => 1),
    );
  // total * weight may pass 2^53 on monstrous sales; BigInt keeps the shares exact there.
  const shares = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = shares.map((share) => Number(share / BigInt(sum)));
  const remainders = shares.map((share, index) => ({ index, left: share % BigInt(sum) }));
  remainders.sort((a, b) => (a.left === b.left ? a.index - b.index : a.left > b.left ? -1 : 1));
  const missing = total - parts.reduce((a, b) => a + b, 0);
  for (const { index } of remainders.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
