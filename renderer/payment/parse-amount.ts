import { type Money, parseDecimal } from '../../domain/money.ts';

/**
 * "20", "20.5" or "20,50" as minor units of a currency with that many decimals. Undefined for nothing, for zero and for
 * whatever could be read in two ways ("1,000" where there are two decimals).
 */
export function parseAmount(text: string, decimals: number): Money | undefined {
  const plain = text.trim().replace(',', '.').replace(/\.$/, '');
  const amount = parseDecimal(plain.startsWith('.') ? `0${plain}` : plain, decimals);
  return amount === 0 ? undefined : amount;
}
