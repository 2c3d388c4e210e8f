import type { Column } from './fill-plan.ts';
import { worthOf } from './fill-plan.ts';
import type { Use } from './first-guess.ts';
import { fitting } from './first-guess.ts';
import type { Core, Found } from './search.ts';
import { search } from './search.ts';
import { withQuantities, withRow } from './simplex.ts';
import type { Listed, Quest, Tight } from './tighten.ts';
import { tighten, usesOf } from './tighten.ts';

const fewColumns = 30;
const searchSteps = 200;
const rootRounds = 10;
const laterRounds = 1;
const deepest = 100;

/**
 * Finds the heaviest set of columns that is heavier than the best so far, and puts it into `quest`; `base` is what
 * `taken` weighs already. Answers the tightened problem it began with. Where neither the bound nor a short search
 * settles it, one column is taken once more or no more than it was, and both are explored.
 */
export function explore(listed: Listed, taken: readonly Use[], base: number, quest: Quest, depth = 0): Tight {
  const tight = tighten(listed, base, depth === 0 ? rootRounds : laterRounds, quest);
  settle(tight, taken, base, quest, depth);
  return tight;
}

function settle(tight: Tight, taken: readonly Use[], base: number, quest: Quest, depth: number): void {
  const uses = usesOf(tight.basis);
  offer(rounded(tight, uses), taken, base, quest);
  const most = base + tight.bound - quest.worth - quest.grain;
  if (most < 0 || quest.steps <= 0) return;
  const split = tight.stuck || depth >= deepest ? undefined : mostBroken(uses);
  if (!split || tight.columns.length <= fewColumns) {
    const core = coreOf(tight, most);
    const steps = split ? Math.min(searchSteps, quest.steps) : quest.steps;
    const budget = { steps };
    const found = search(core, most, quest.grain, budget);
    quest.steps -= steps - Math.max(0, budget.steps);
    if (found) offer(usesIn(core, found), taken, base, quest);
    if (budget.steps > 0 || !split) return;
  }
  const { column } = split;
  const whole = Math.floor(split.times);
  if (fitting(column, tight.quantity) > whole) {
    const more = { column, times: whole + 1 };
    explore(withMore(tight, more), [...taken, more], base + more.times * column.weight, quest, depth + 1);
  }
  if (quest.steps > 0) explore(withMost(tight, column, whole), taken, base, quest, depth + 1);
}

/** Makes a set the best one if it is heavier. */
function offer(uses: readonly Use[], taken: readonly Use[], base: number, quest: Quest): void {
  let worth = base;
  for (const { column, times } of uses) worth += column.weight * times;
  if (worth <= quest.worth) return;
  quest.worth = worth;
  quest.best = [...taken, ...uses].filter(({ times }) => times > 0);
}

/** The fractions rounded down, then up wherever that fits, then whatever fits. */
function rounded({ quantity, columns }: Tight, uses: readonly Use[]): Use[] {
  const left = quantity.slice();
  const found: Use[] = [];
  const use = (column: Column, most: number) => {
    const times = Math.min(most, fitting(column, left));
    if (times < 1 || column.weight <= 0) return;
    for (let at = 0; at < column.rows.length; at++) {
      const row = column.rows[at] as number;
      left[row] = (left[row] as number) - times * (column.counts[at] as number);
    }
    found.push({ column, times });
  };
  const likely = uses.toSorted((a, b) => b.times - a.times);
  for (const { column, times } of likely) use(column, Math.floor(times + 1e-3));
  for (const { column, times } of likely) if (times % 1 > 0.1) use(column, 1);
  for (const column of columns) use(column, Number.POSITIVE_INFINITY);
  return found;
}

function mostBroken(uses: readonly Use[]): Use | undefined {
  let best: Use | undefined;
  let least = 0.499;
  for (const use of uses) {
    const away = Math.abs(use.times - Math.floor(use.times) - 0.5);
    if (away < least) {
      least = away;
      best = use;
    }
  }
  return best;
}

function withMore({ columns, quantity, basis }: Tight, { column, times }: Use): Listed {
  const left = quantity.slice();
  column.rows.forEach((row, at) => {
    left[row] = (left[row] as number) - times * (column.counts[at] as number);
  });
  return { quantity: left, columns, basis: withQuantities(basis, left) };
}

function withMost({ columns, quantity, basis }: Tight, column: Column, times: number): Listed {
  const row = quantity.length;
  const limited = { ...column, rows: [...column.rows, row], counts: [...column.counts, 1] };
  const renew = (one: Column | undefined) => (one === column ? limited : one);
  return {
    quantity: Int32Array.from([...quantity, times]),
    columns: columns.map((one) => (one === column ? limited : one)),
    basis: withRow(
      basis,
      basis.columns.map(renew),
      basis.columns.map((one) => (one === column ? 1 : 0)),
      times,
    ),
  };
}

/** The columns that fall short of the duals by `most` or less, the least first. */
export function coreOf({ columns, quantity, duals }: Tight, most: number): Core {
  const short = columns.map((column) => -worthOf(column, duals));
  const places = [...columns.keys()].filter((at) => (short[at] as number) <= most);
  places.sort((a, b) => (short[a] as number) - (short[b] as number) || a - b);
  const found = new Int32Array(quantity.length);
  for (const place of places) {
    for (const row of columns[place]?.rows ?? []) found[row] = (found[row] as number) + 1;
  }
  return {
    columns: places.map((at) => columns[at] as Column),
    short: Float64Array.from(places, (at) => short[at] as number),
    duals,
    quantity,
    order: [...quantity.keys()].sort((a, b) => (found[a] as number) - (found[b] as number) || a - b),
  };
}

/** What a search found, as uses. */
export function usesIn({ columns }: Core, { chosen }: Found): Use[] {
  return chosen.map(({ column, times }) => ({ column: columns[column] as Column, times }));
}
