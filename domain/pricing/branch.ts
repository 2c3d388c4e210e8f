import type { Column } from './fill-plan.ts';
import type { Use } from './first-guess.ts';
import { descend } from './simplex.ts';
import type { Listed, Quest, Tight } from './tighten.ts';
import { withRowOf } from './tighten.ts';

/** Something that is whole in every set: of it a column takes `taken`; now all take `sum` together. */
type Split = { taken: (column: Column) => number; sum: number };

/** Below this a fraction is taken for whole. */
const least = 1e-3;
const mostTried = 6;

/**
 * Splits a packing in two that together hold all its sets: one where something is taken more, one where it is taken less.
 * Undefined where all fractions are whole. Tries a few splits and keeps the one that lowers both bounds most.
 */
export function branch(tight: Tight, uses: readonly Use[], quest: Quest): [Listed, Listed] | undefined {
  const splits = splitsOf(uses).slice(0, mostTried);
  const gap = tight.bound - quest.worth;
  let best: { parts: [Listed, Listed]; gain: number } | undefined;
  for (const split of splits) {
    const parts = partsOf(tight, split);
    if (splits.length === 1) return parts;
    const [more, less] = parts.map((part) => Math.min(gap, tight.bound - solve(part, quest))) as [
      number,
      number,
    ];
    const gain = Math.max(more, 1e-3 * gap) * Math.max(less, 1e-3 * gap);
    if (!best || gain > best.gain) best = { parts, gain };
    if (more >= gap && less >= gap) break;
  }
  return best?.parts;
}

function partsOf(tight: Tight, { taken, sum }: Split): [Listed, Listed] {
  const whole = Math.floor(sum);
  return [withRowOf(tight, (column) => -taken(column), -whole - 1), withRowOf(tight, taken, whole)];
}

function solve({ columns, quantity, basis }: Listed, quest: Quest): number {
  quest.steps -= 1 + descend(basis, columns, quantity, quest.worth + quest.grain / 2).pivots;
  let bound = 0;
  for (let row = 0; row < quantity.length; row++)
    bound += (basis.duals[row] as number) * (quantity[row] as number);
  return bound;
}

/**
 * What the fractions can be split by, the nearest to a half first: how often a bundle is applied, and how many units of a
 * type it takes; where those are all whole, how often a column is taken.
 */
function splitsOf(uses: readonly Use[]): Split[] {
  const sums = new Map<string, { plan: number; row: number; sum: number }>();
  const add = (plan: number, row: number, amount: number) => {
    const key = `${plan} ${row}`;
    const known = sums.get(key) ?? { plan, row, sum: 0 };
    sums.set(key, known);
    known.sum += amount;
  };
  for (const { column, times } of uses) {
    add(column.plan, -1, times);
    column.rows.forEach((row, at) => {
      add(column.plan, row, times * (column.counts[at] as number));
    });
  }
  const found = [...sums.values()].filter(isBroken).map(
    ({ plan, row, sum }): Split => ({
      sum,
      taken: (column) => (column.plan === plan ? (row < 0 ? 1 : countOf(column, row)) : 0),
    }),
  );
  const splits =
    found.length > 0
      ? found
      : uses
          .map(({ column, times }): Split => ({ sum: times, taken: (one) => (one === column ? 1 : 0) }))
          .filter(isBroken);
  return splits.sort((a, b) => fromHalf(a) - fromHalf(b));
}

function isBroken(split: { sum: number }): boolean {
  return fromHalf(split) < 0.5 - least;
}

function fromHalf({ sum }: { sum: number }): number {
  return Math.abs(sum - Math.floor(sum) - 0.5);
}

function countOf({ rows, counts }: Column, row: number): number {
  const at = rows.indexOf(row);
  return at < 0 ? 0 : (counts[at] as number);
}
