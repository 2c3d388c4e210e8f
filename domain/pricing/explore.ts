import type { Split } from './branch.ts';
import { bestSplit, takesOf } from './branch.ts';
import type { Use } from './first-guess.ts';
import { weightOf } from './first-guess.ts';
import type { Fraction } from './fractions.ts';
import { fractionsOf } from './fractions.ts';
import type { Quest } from './quest.ts';
import { addRow } from './rows.ts';
import type { Tableau } from './tableau.ts';
import { copyOf } from './tableau.ts';
import { tighten } from './tighten.ts';

const deepest = 80;

/**
 * Finds the heaviest set of columns that is heavier than what the quest asks for, and makes it the quest's best. Where the
 * bound does not settle it, something that is whole in every set (how often a bundle is applied, how many units of
 * a type it takes) is split into less and more, and both are explored. The tableau is changed on the way. Answers the bound
 * before any split.
 */
export function explore(tableau: Tableau, quest: Quest, depth = 0): number {
  const bound = tighten(tableau, depth, quest);
  if (bound >= quest.worth + quest.grain) offer(rounded(tableau, fractionsOf(tableau), quest), quest);
  if (bound < quest.worth) return bound;
  if (bound < quest.worth + quest.grain) {
    quest.level?.push(copyOf(tableau, quest.spare.pop()));
    return bound;
  }
  const split = depth === deepest ? undefined : bestSplit(tableau, quest, bound);
  // Where floats went astray and call broken whole, the proof is given up.
  if (!split) quest.steps = 0;
  else {
    exploreSide(tableau, split, -1, quest, depth);
    exploreSide(tableau, split, 1, quest, depth);
  }
  return bound;
}

/** Explores the sets that take more of what is split (-1) or those that take less (1). */
function exploreSide(tableau: Tableau, split: Split, side: number, quest: Quest, depth: number): void {
  if (quest.steps <= 0) return;
  const part = copyOf(tableau, quest.spare.pop());
  quest.steps -= tableau.rows * tableau.rows + 2 * (tableau.starts[tableau.columns] as number);
  const whole = Math.floor(split.sum);
  const takes = takesOf(tableau, split, quest);
  if (side < 0)
    for (let column = 0; column < takes.length; column++) takes[column] = -(takes[column] as number);
  addRow(part, takes, side < 0 ? -whole - 1 : whole, false);
  explore(part, quest, depth + 1);
  quest.spare.push(part);
}

/** Makes a set the best one if it is heavier. */
function offer(uses: readonly Use[], quest: Quest): void {
  const worth = weightOf(uses);
  if (worth <= quest.best.worth || (quest.accepts && !quest.accepts(uses))) return;
  quest.best = { uses, worth };
  if (worth <= quest.worth) return;
  quest.worth = worth;
  if (quest.level) quest.spare.push(...quest.level.splice(0));
}

/** A set that keeps to the rows that bind: the fractions rounded down, then up wherever that fits, then whatever fits. */
function rounded(tableau: Tableau, fractions: readonly Fraction[], quest: Quest): Use[] {
  const { starts, entryRows, entryCounts, weights, origins } = tableau;
  const left = tableau.quantity.slice(0, quest.rows);
  const found: Use[] = [];
  const use = (column: number, most: number) => {
    if ((weights[column] as number) <= 0) return;
    const [from, to] = [starts[column] as number, starts[column + 1] as number];
    let times = most;
    for (let at = from; at < to && times > 0; at++) {
      const row = entryRows[at] as number;
      if (row >= quest.rows) continue;
      const fits = Math.floor((left[row] as number) / (entryCounts[at] as number));
      if (fits < times) times = fits;
    }
    if (times < 1) return;
    for (let at = from; at < to; at++) {
      const row = entryRows[at] as number;
      if (row < quest.rows) left[row] = (left[row] as number) - times * (entryCounts[at] as number);
    }
    const origin = quest.columns[origins[column] as number];
    if (origin) found.push({ column: origin, times });
  };
  const likely = fractions.toSorted((a, b) => b.times - a.times);
  for (const { column, times } of likely) use(column, Math.floor(times + 1e-3));
  for (const { column, times } of likely) if (times % 1 > 0.1) use(column, 1);
  for (let column = 0; column < tableau.columns; column++) use(column, Number.POSITIVE_INFINITY);
  quest.steps -= starts[tableau.columns] as number;
  return found;
}
