import type { Money } from '../money.ts';
import type { Line } from './sale.ts';

/** The most pieces that one line may hold, and the most money that one sale may come to before savings and tax. */
export type Limits = { mostPieces: number; mostMoney: Money };

/** Why a line may not come to hold `quantity` pieces, in words for the cashier; undefined where it may. */
export function beyondLimits(
  lines: readonly Line[],
  { id, unitPrice }: Pick<Line, 'id' | 'unitPrice'>,
  quantity: number,
  { mostPieces, mostMoney }: Limits,
): string | undefined {
  if (quantity > mostPieces) return `One line holds at most ${mostPieces} pieces. Check the quantity.`;
  const others = lines.filter((line) => line.id !== id);
  const gross = others.reduce((sum, line) => sum + line.unitPrice * line.quantity, unitPrice * quantity);
  return gross > mostMoney
    ? 'The sale would come to more than a till can take. Check the quantity.'
    : undefined;
}
