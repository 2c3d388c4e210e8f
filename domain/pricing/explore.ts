import { branch } from './branch.ts';
import type { Column } from './fill-plan.ts';
import type { Use } from './first-guess.ts';
import { fitting, weightOf } from './first-guess.ts';
import type { Listed, Quest, Tight } from './tighten.ts';
import { tighten, usesOf } from './tighten.ts';

const deepest = 80;

/**
 * Finds the heaviest set of columns that is heavier than what the quest asks for, and makes it the quest's best. Answers the tightened
 * problem it began with. Where the bound does not settle it, something that is whole in every set (how often a bundle
 * is applied, how many units of a type it takes) is split into less and more, and both are explored.
 */
export function explore(listed: Listed, quest: Quest, depth = 0): Tight {
  const tight = tighten(listed, depth, quest);
  if (tight.bound < quest.worth + quest.grain) return tight;
  const uses = usesOf(tight);
  offer(rounded(tight, uses, quest.rows), quest);
  if (tight.bound < quest.worth + quest.grain) return tight;
  const parts = tight.stuck || depth === deepest ? undefined : branch(tight, uses, quest);
  // Floats that went astray say nothing: then the proof is given up.
  if (!parts) quest.steps = 0;
  for (const part of parts ?? []) if (quest.steps > 0) explore(part, quest, depth + 1);
  return tight;
}

/** Makes a set the best one if it is heavier. */
function offer(uses: readonly Use[], quest: Quest): void {
  const worth = weightOf(uses);
  if (worth <= quest.best.worth || (quest.accepts && !quest.accepts(uses))) return;
  quest.best = { uses, worth };
  quest.worth = Math.max(quest.worth, worth);
}

/** A set that keeps to the first `rows` rows: the fractions rounded down, then up wherever that fits, then whatever fits. */
function rounded({ quantity, columns }: Tight, uses: readonly Use[], rows: number): Use[] {
  const left = quantity.slice(0, rows);
  const found: Use[] = [];
  const use = (column: Column, most: number) => {
    const times = Math.min(most, fitting(column, left));
    if (times < 1 || column.weight <= 0) return;
    for (let at = 0; at < column.rows.length; at++) {
      const row = column.rows[at] as number;
      if (row < rows) left[row] = (left[row] as number) - times * (column.counts[at] as number);
    }
    found.push({ column, times });
  };
  const likely = uses.toSorted((a, b) => b.times - a.times);
  for (const { column, times } of likely) use(column, Math.floor(times + 1e-3));
  for (const { column, times } of likely) if (times % 1 > 0.1) use(column, 1);
  for (const column of columns) use(column, Number.POSITIVE_INFINITY);
  return found;
}
