import { decimals } from '../store/till.ts';
import { parseAmount } from './parse-amount.ts';

/** What was typed as minor units; nothing typed means all that is due. Undefined where it is no amount. */
export function typedAmount(amount: string, due: number): number | undefined {
  return amount.trim() === '' ? due : parseAmount(amount, decimals());
}
