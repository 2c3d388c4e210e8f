import { parseAmount } from '../payment/parse-amount.ts';

/** "10" or "12,5" as basis points; undefined for nothing, for zero and for more than the whole. */
export function parsePercent(text: string): number | undefined {
  const points = parseAmount(text, 2);
  return points !== undefined && points <= 10_000 ? points : undefined;
}
