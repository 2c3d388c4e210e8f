import { climb } from './climb.ts';
import type { Column } from './column.ts';
import { worthOf } from './column.ts';
import { everyColumn } from './every-column.ts';
import { bestPath, bestWorth } from './fill-plan.ts';
import type { Packing } from './packing.ts';
import type { Effort } from './pivot.ts';
import type { Plan } from './plan.ts';
import type { Tableau } from './tableau.ts';
import { addColumn, emptyTableau, tiny } from './tableau.ts';

const batch = 16;

/** A packing solved in fractions, and the columns that took. */
export type Relaxed = { tableau: Tableau; columns: Column[] };

/** Solves the packing in fractions over all columns there are, making them plan by plan as they are needed. */
export function relax({ types, plans, quantity }: Packing, effort: Effort): Relaxed {
  let waiting: Column[] = [];
  let next = 0;

  function best(duals: Float64Array): Column | undefined {
    let most = tiny;
    let found: Column | undefined;
    const still: Column[] = [];
    for (const column of waiting) {
      const worth = worthOf(column, duals);
      if (worth <= tiny) continue;
      still.push(column);
      if (worth > most) {
        most = worth;
        found = column;
      }
    }
    waiting = still;
    return found;
  }

  function fetch(duals: Float64Array, thorough: boolean): void {
    const prices = { duals, left: quantity, effort };
    for (let looked = 0; looked < plans.length && waiting.length < batch; looked++) {
      const plan = plans[next] as Plan;
      const index = next;
      next = next + 1 === plans.length ? 0 : next + 1;
      if (bestWorth(plan, prices) <= tiny) continue;
      const path = bestPath(plan, index, types, prices);
      if (path && worthOf(path, duals) > tiny) waiting.push(path);
      else if (!path || thorough) {
        let visits = 0;
        everyColumn(plan, index, types, prices, tiny, (column) => {
          waiting.push(column);
          return ++visits < batch;
        });
      }
    }
  }

  const tableau = emptyTableau(quantity);
  const columns: Column[] = [];
  climb(tableau, effort, (duals) => {
    effort.steps -= 8 * waiting.length;
    let column = best(duals);
    if (!column) {
      fetch(duals, false);
      if (waiting.length === 0) fetch(duals, true);
      column = best(duals);
    }
    return column ? addColumn(tableau, column, columns.push(column) - 1) : -1;
  });
  return { tableau, columns };
}
