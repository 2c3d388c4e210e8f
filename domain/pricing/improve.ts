import type { Column } from './column.ts';
import type { Relaxed } from './duals.ts';
import { everyColumn } from './every-column.ts';
import { explore } from './explore.ts';
import { bestWorth } from './fill-plan.ts';
import { sameNumbers } from './match-units.ts';
import type { Packing } from './packing.ts';
import type { Effort } from './pivot.ts';
import type { Quest } from './quest.ts';
import type { Tableau } from './tableau.ts';
import { addColumn, copyOf, keepColumns } from './tableau.ts';

/** So few columns are explored at once, so many not at all. */
const few = 128;
const mostColumns = 20_000;

/**
 * Finds the best set among the columns that fall short of the exact `duals` (whose bound is `full`) by little, then by
 * more, until the best set is among them: one with a column that falls short by more than `reach` loses more than that.
 * Answers what is proven to be the most that any set weighs; `settled` where the quest's level holds all the heaviest.
 */
export function improve(
  packing: Packing,
  relaxed: Relaxed,
  duals: Float64Array,
  full: number,
  quest: Quest,
): { bound: number; settled: boolean } {
  const { grain } = quest;
  const gap = full - quest.best.worth;
  let proven = full;
  let reach = columnsWithin(packing, duals, gap, few, quest) ? gap : Math.max(grain, gap / 16);
  while (quest.steps > 0) {
    const columns = columnsWithin(packing, duals, reach, mostColumns, quest);
    if (!columns) break;
    quest.worth = Math.max(quest.best.worth, full - reach);
    quest.level = [];
    const bound = explore(begin(relaxed, columns, quest), quest);
    // Sets with other columns lose more than the reach.
    if (quest.steps <= 0) proven = Math.min(proven, Math.max(bound, full - reach));
    if (quest.steps <= 0) break;
    if (full - quest.best.worth <= reach) return { bound: quest.best.worth, settled: true };
    proven = full - reach;
    reach = Math.min(full - quest.best.worth, reach * 2);
  }
  return { bound: Math.max(quest.best.worth, Math.floor(proven / grain) * grain), settled: false };
}

/** The solved tableau over its basis' columns and these. */
function begin(relaxed: Relaxed, columns: readonly Column[], quest: Quest): Tableau {
  const tableau = copyOf(relaxed.tableau, quest.spare.pop());
  keepColumns(tableau, () => false);
  const origins = tableau.origins.subarray(0, tableau.columns);
  const own = [...origins].map((origin) => relaxed.columns[origin] as Column);
  const others = columns.filter((column) => !own.some((one) => sameColumn(one, column)));
  for (let column = 0; column < own.length; column++) tableau.origins[column] = column;
  others.forEach((column, at) => {
    addColumn(tableau, column, own.length + at);
  });
  quest.columns = [...own, ...others];
  return tableau;
}

function sameColumn(a: Column, b: Column): boolean {
  return a.plan === b.plan && sameNumbers(a.rows, b.rows) && sameNumbers(a.counts, b.counts);
}

/** The columns that fall short of the duals by `most` or less; undefined where there are more than `limit`. */
function columnsWithin(
  { plans, types, quantity }: Packing,
  duals: Float64Array,
  most: number,
  limit: number,
  effort: Effort,
): Column[] | undefined {
  const columns: Column[] = [];
  const prices = { duals, left: quantity, effort };
  const complete = plans.every(
    (plan, index) =>
      bestWorth(plan, prices) < -most - 1e-6 ||
      everyColumn(plan, index, types, prices, -most, (column) => columns.push(column) <= limit),
  );
  return complete ? columns : undefined;
}
