import type { Component, UnitType } from './components.ts';
import { bestWorth } from './fill-plan.ts';
import type { Effort } from './pivot.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan.ts';

/**
 * A packing problem on exact scales. Rows are unit types, then limits; a set takes no more of a row than `quantity`.
 * Weights and duals are multiples of `unit`, weights of whole sets multiples of `grain`. A set saves no more than it weighs
 * and `slack` together.
 */
export type Packing = {
  types: readonly UnitType[];
  plans: readonly Plan[];
  quantity: Int32Array;
  unit: number;
  grain: number;
  slack: number;
};

/** Lays out the offers that save something, with a row for each limit that binds, and chooses exact scales. */
export function packingOf({ types, offers }: Component, effort: Effort): Packing {
  const quantities = types.map(({ quantity }) => quantity);
  const free = { duals: new Float64Array(types.length), left: Int32Array.from(quantities), effort };
  const plans: Plan[] = [];
  for (const offer of offers) {
    const plan = planOf(offer, types);
    if (bestWorth(plan, free) < 1) continue;
    const { limitPerSale } = offer.bundle;
    if (limitPerSale !== undefined && limitPerSale < plan.mostTimes) {
      plan.limitRow = quantities.push(limitPerSale) - 1;
    }
    plans.push(plan);
  }
  return { types, plans, quantity: Int32Array.from(quantities), ...scales(types, plans) };
}

/**
 * A step for each application makes fewer applications weigh more; all steps together are less than the smallest amount
 * of money. Where a sale is so monstrous that floats could not hold that exactly, there is no step.
 */
function scales(
  types: readonly UnitType[],
  plans: readonly Plan[],
): Pick<Packing, 'unit' | 'grain' | 'slack'> {
  const units = types.reduce((sum, { quantity }) => sum + quantity, 0);
  const gross = types.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  const mostTimes = plans.reduce((most, { size }) => Math.max(most, Math.floor(units / size)), 0);
  const finest = 2 ** -Math.max(0, 47 - bitsOf(gross));
  const wanted = 2 ** -bitsOf(mostTimes);
  const step = wanted >= finest * 4 * (units + 1) ? wanted : 0;
  for (const plan of plans) plan.step = step;
  return { unit: Math.max(finest, 2 ** -40), grain: step || 1, slack: step * mostTimes };
}

/** The least number of bits such that 2 to its power is more than `value`. */
function bitsOf(value: number): number {
  let bits = 0;
  for (let power = 1; power <= value; power *= 2) bits++;
  return bits;
}
