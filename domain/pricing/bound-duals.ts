import type { Column } from './column.ts';
import { worthOf } from './column.ts';
import { everyColumn } from './every-column.ts';
import { bestWorth } from './fill-plan.ts';
import type { Packing } from './packing.ts';
import type { Effort } from './pivot.ts';

/**
 * Makes duals a proof: rounded up to whole multiples of `unit` (a power of two, so that all sums of them are exact), and
 * raised until no application weighs more than the duals of what it takes. Then no set of applications can weigh more
 * than the duals of all units together, which is the answer.
 */
export function boundDuals(
  { types, plans, quantity, unit }: Packing,
  duals: Float64Array,
  effort: Effort,
): number {
  roundUp(duals, unit);
  const prices = { duals, left: quantity, effort };
  plans.forEach((plan, index) => {
    while (bestWorth(plan, prices) > 0) {
      let visits = 0;
      const above: Column[] = [];
      const all = everyColumn(plan, index, types, prices, unit, (column) => {
        above.push(column);
        return ++visits < 200;
      });
      for (const column of above) raise(duals, column);
      if (all) return;
    }
  });
  return sumOf(duals, quantity);
}

function roundUp(duals: Float64Array, unit: number): void {
  for (let row = 0; row < duals.length; row++) {
    duals[row] = Math.max(0, Math.ceil((duals[row] as number) / unit)) * unit;
  }
}

function raise(duals: Float64Array, column: Pick<Column, 'rows' | 'counts' | 'weight'>): void {
  const worth = worthOf(column, duals);
  const row = column.rows[0] as number;
  if (worth > 0) duals[row] = (duals[row] as number) + worth;
}

function sumOf(duals: Float64Array, quantity: Int32Array): number {
  let sum = 0;
  for (let row = 0; row < duals.length; row++) sum += (duals[row] as number) * (quantity[row] as number);
  return sum;
}
