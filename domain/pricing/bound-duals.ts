import type { Packing } from './duals.ts';
import { bestWorth, everyColumn } from './fill-plan.ts';

/**
 * Makes duals a proof: rounded up to whole multiples of `unit` (a power of two, so that all sums of them are exact), and
 * raised until no application saves more than the duals of what it takes. Then no set of applications can save more than
 * the duals of all units together, which is the answer.
 */
export function boundDuals(
  { types, plans, quantity, step }: Packing,
  duals: Float64Array,
  unit: number,
): number {
  for (let row = 0; row < duals.length; row++) {
    duals[row] = Math.max(0, Math.ceil((duals[row] as number) / unit)) * unit;
  }
  const prices = { duals, left: quantity };
  plans.forEach((plan, index) => {
    let proven = false;
    while (!proven) {
      if (bestWorth(plan, prices) <= step) return;
      let visits = 0;
      const raises = new Map<number, number>();
      proven = everyColumn(plan, index, types, prices, step + unit, ({ rows }, worth) => {
        const row = rows[0] as number;
        raises.set(row, Math.max(raises.get(row) ?? 0, worth - step));
        return ++visits < 200;
      });
      if (raises.size > 0) proven = false;
      for (const [row, raise] of raises) duals[row] = (duals[row] as number) + raise;
    }
  });
  let bound = 0;
  for (let row = 0; row < duals.length; row++) bound += (duals[row] as number) * (quantity[row] as number);
  return bound;
}
