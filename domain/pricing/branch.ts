import type { Column } from './fill-plan.ts';
import type { Use } from './first-guess.ts';

/** Something that is whole in every set: of it a column takes `taken`; now it lies between `whole` and one more. */
export type Split = { taken: (column: Column) => number; whole: number };

/** Below this a fraction is taken for whole. */
const least = 1e-3;

/**
 * What to split the fractions by: how often a bundle is applied; where those are all whole, how many units of one type
 * a bundle takes; else how often a column is taken. Of each, what is nearest to a half.
 */
export function splitOf(uses: readonly Use[]): Split | undefined {
  const byPlan = new Map<number, number>();
  const byUnits = new Map<string, { plan: number; row: number; sum: number }>();
  for (const { column, times } of uses) {
    const { plan, rows, counts } = column;
    byPlan.set(plan, (byPlan.get(plan) ?? 0) + times);
    if (times < least) continue;
    rows.forEach((row, at) => {
      const key = `${plan} ${row}`;
      const known = byUnits.get(key) ?? { plan, row, sum: 0 };
      byUnits.set(key, known);
      known.sum += times * (counts[at] as number);
    });
  }
  const often = nearestHalf([...byPlan], ([, sum]) => sum);
  if (often) return { taken: ({ plan }) => (plan === often[0] ? 1 : 0), whole: Math.floor(often[1]) };
  const units = nearestHalf([...byUnits.values()], ({ sum }) => sum);
  if (units)
    return {
      taken: (column) => (column.plan === units.plan ? countOf(column, units.row) : 0),
      whole: Math.floor(units.sum),
    };
  const use = nearestHalf(uses, ({ times }) => times);
  return use && { taken: (column) => (column === use.column ? 1 : 0), whole: Math.floor(use.times) };
}

function countOf({ rows, counts }: Column, row: number): number {
  const at = rows.indexOf(row);
  return at < 0 ? 0 : (counts[at] as number);
}

function nearestHalf<One>(all: readonly One[], sum: (one: One) => number): One | undefined {
  let best: One | undefined;
  let nearest = 0.5 - least;
  for (const one of all) {
    const away = Math.abs(sum(one) - Math.floor(sum(one)) - 0.5);
    if (away < nearest) {
      nearest = away;
      best = one;
    }
  }
  return best;
}
