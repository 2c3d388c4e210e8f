import type { Column } from './column.ts';
import type { Relaxed } from './duals.ts';
import { relax } from './duals.ts';
import type { Use } from './first-guess.ts';
import { fractionsOf } from './fractions.ts';
import type { Packing } from './packing.ts';
import type { Effort } from './pivot.ts';

/** Solves a packing in fractions, with a row for each bundle that they would apply more often than whole units allow. */
export function relaxCapped(packing: Packing, effort: Effort): { packing: Packing; relaxed: Relaxed } {
  const relaxed = relax(packing, effort);
  const often = packing.plans.map(() => 0);
  for (const { column, times } of usesOf(relaxed)) {
    often[column.plan] = (often[column.plan] as number) + times;
  }
  const caps: number[] = [];
  const plans = packing.plans.map((plan, at) => {
    if (plan.limitRow >= 0 || (often[at] as number) < plan.mostTimes + 1e-3) return plan;
    return { ...plan, limitRow: packing.quantity.length + caps.push(plan.mostTimes) - 1 };
  });
  if (caps.length === 0) return { packing, relaxed };
  return relaxCapped(
    { ...packing, plans, quantity: Int32Array.from([...packing.quantity, ...caps]) },
    effort,
  );
}

/** What the fractions take of which columns. */
export function usesOf({ tableau, columns }: Relaxed): Use[] {
  return fractionsOf(tableau).map(({ origin, times }) => ({ column: columns[origin] as Column, times }));
}
