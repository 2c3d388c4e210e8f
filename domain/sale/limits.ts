import type { Money } from '../money.ts';
import type { Sentence } from '../words/words.ts';
import type { Line } from './sale.ts';

/** The most pieces that one line may hold, and the most money that one sale may come to before savings and tax. */
export type Limits = { mostPieces: number; mostMoney: Money };

/** Why a line may not come to hold `quantity` pieces; undefined where it may. */
export function beyondLimits(
  lines: readonly Line[],
  { id, unitPrice }: Pick<Line, 'id' | 'unitPrice'>,
  quantity: number,
  { mostPieces, mostMoney }: Limits,
): Sentence | undefined {
  if (quantity > mostPieces) return ['tooManyPieces', mostPieces];
  const others = lines.filter((line) => line.id !== id);
  const gross = others.reduce((sum, line) => sum + line.unitPrice * line.quantity, unitPrice * quantity);
  return gross > mostMoney ? ['tooMuchForSale'] : undefined;
}
