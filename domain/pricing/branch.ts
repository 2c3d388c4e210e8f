import type { Fraction } from './fractions.ts';
import { fractionsOf } from './fractions.ts';
import { worthOf } from './pivot.ts';
import type { Quest } from './quest.ts';
import type { Tableau } from './tableau.ts';
import { tiny } from './tableau.ts';

/**
 * Something that is whole in every set: how often a plan is applied (`row` -1), how many units of a row it takes, or how
 * often one column is taken (`origin`, else -1). Now all columns take `sum` of it together.
 */
export type Split = { plan: number; row: number; origin: number; sum: number };

/** Below this a fraction is taken for whole. */
const least = 1e-3;
const mostTried = 12;

/** How much of a split each column takes. */
export function takesOf(tableau: Tableau, { plan, row, origin }: Split, quest: Quest): Int32Array {
  const { columns, starts, entryRows, entryCounts, origins } = tableau;
  const takes = new Int32Array(columns);
  for (let column = 0; column < columns; column++) {
    const from = origins[column] as number;
    if (origin >= 0 ? from !== origin : quest.columns[from]?.plan !== plan) continue;
    if (row < 0) takes[column] = 1;
    for (let at = starts[column] as number; row >= 0 && at < (starts[column + 1] as number); at++) {
      if (entryRows[at] === row) takes[column] = entryCounts[at] as number;
    }
  }
  return takes;
}

/** The split that lowers the bounds of both its sides most, as far as a first look tells; undefined where all is whole. */
export function bestSplit(tableau: Tableau, quest: Quest, bound: number): Split | undefined {
  const splits = splitsOf(tableau, fractionsOf(tableau), quest).slice(0, mostTried);
  if (splits.length < 2) return splits[0];
  const gap = bound - quest.worth;
  const short = new Float64Array(tableau.columns);
  for (let column = 0; column < tableau.columns; column++) short[column] = -worthOf(tableau, column);
  let best: Split | undefined;
  let most = -1;
  for (const split of splits) {
    const [more, less] = firstFalls(tableau, short, split, takesOf(tableau, split, quest), quest);
    const gain = Math.max(Math.min(gap, more), 1e-3 * gap) * Math.max(Math.min(gap, less), 1e-3 * gap);
    if (gain <= most) continue;
    most = gain;
    best = split;
  }
  return best;
}

/** How far the bound falls with the first step of each side of a split: where more is taken, and where less is. */
function firstFalls(
  tableau: Tableau,
  short: Float64Array,
  { sum }: Split,
  takes: Int32Array,
  quest: Quest,
): [number, number] {
  const { rows, columns, duals, starts, entryRows, entryCounts } = tableau;
  const line = lineOf(tableau, takes);
  let more = Number.POSITIVE_INFINITY;
  let less = Number.POSITIVE_INFINITY;
  const limit = (lacking: number, share: number) => {
    if (share > tiny) less = Math.min(less, lacking / share);
    else if (share < -tiny) more = Math.min(more, lacking / -share);
  };
  for (let row = 0; row < rows; row++) limit(duals[row] as number, line[row] as number);
  for (let column = 0; column < columns; column++) {
    let share = -(takes[column] as number);
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at++) {
      share += (entryCounts[at] as number) * (line[entryRows[at] as number] as number);
    }
    limit(short[column] as number, share);
  }
  quest.steps -= rows * 4 + 2 * (starts[columns] as number);
  const part = sum - Math.floor(sum);
  return [more * (1 - part), less * part];
}

/** How the split's own row lies across the others, by what the basis takes of it. */
function lineOf({ rows, basic, inverse, stride }: Tableau, takes: Int32Array): Float64Array {
  const line = new Float64Array(rows);
  for (let place = 0; place < rows; place++) {
    const share = (basic[place] as number) < 0 ? 0 : (takes[basic[place] as number] as number);
    if (share === 0) continue;
    for (let at = 0; at < rows; at++) {
      line[at] = (line[at] as number) + share * (inverse[place * stride + at] as number);
    }
  }
  return line;
}

/** What the fractions can be split by, the nearest to a half first; single columns where nothing else is broken. */
function splitsOf(tableau: Tableau, fractions: readonly Fraction[], quest: Quest): Split[] {
  const sums = new Map<number, Split>();
  const add = (plan: number, row: number, amount: number) => {
    const key = plan * (tableau.rows + 1) + row + 1;
    const known = sums.get(key);
    if (known) known.sum += amount;
    else sums.set(key, { plan, row, origin: -1, sum: amount });
  };
  const { starts, entryRows, entryCounts } = tableau;
  for (const { column, origin, times } of fractions) {
    const plan = quest.columns[origin]?.plan ?? -1;
    add(plan, -1, times);
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at++) {
      const row = entryRows[at] as number;
      if (row < quest.rows) add(plan, row, times * (entryCounts[at] as number));
    }
  }
  let splits = [...sums.values()].filter(isBroken);
  if (splits.length === 0) {
    splits = fractions
      .map(({ origin, times }) => ({ plan: -1, row: -1, origin, sum: times }))
      .filter(isBroken);
  }
  return splits.sort((a, b) => fromHalf(a) - fromHalf(b));
}

function isBroken(split: Split): boolean {
  return fromHalf(split) < 0.5 - least;
}

function fromHalf({ sum }: Split): number {
  return Math.abs(sum - Math.floor(sum) - 0.5);
}
