import type { Money } from '../money.ts';
import type { UnitType } from './components.ts';
import { savingOf } from './kinds/every-kind.ts';
import type { Effort } from './pivot.ts';
import type { Plan } from './plan.ts';
import type { Weighed } from './tableau.ts';

/**
 * One way to apply a plan once: how many units of which rows it takes, its limit row among them. Its weight is its saving
 * less the plan's step.
 */
export type Column = { plan: number; rows: number[]; counts: number[]; saving: Money; weight: number };

/** What columns are made from: what a row's unit costs (its dual), and how many of it are left; and what making them takes. */
export type Prices = { duals: Float64Array; left: Int32Array; effort: Effort };

const nothing = Number.NEGATIVE_INFINITY;

/** Fills the plan's table and answers what no column's weight less its duals can exceed; -Infinity where none fits. */
export function bestWorth(plan: Plan, { duals, left, effort }: Prices): number {
  const { table, width, worth, places, taken, lacks } = plan;
  effort.steps -= plan.entries * width;
  for (let entry = plan.entries - 1; entry >= 0; entry--) {
    const type = plan.type[entry] as number;
    const dual = duals[type] as number;
    const most = left[type] as number;
    const stride = plan.stride[entry] as number;
    const leave = plan.leave[entry] as number;
    const states = plan.states[entry] as number;
    const slotAt = (plan.slot[entry] as number) * width;
    const here = entry * width;
    const next = here + width;
    const afterLast = leave < 0 ? nothing : (table[next + leave] as number);
    for (let state = 0; state < states; state++) {
      let best = leave < 0 ? (table[next + state] as number) : state === 0 ? afterLast : nothing;
      let room = lacks[slotAt + state] as number;
      if (room > most) room = most;
      let at = places === 1 ? entry : entry * places + (taken[state] as number);
      let sum = 0;
      for (let units = 1; units <= room; units++) {
        sum += (worth[at] as number) - dual;
        if (places > 1) at++;
        const then = state - units * stride;
        const after = leave < 0 ? (table[next + then] as number) : then === 0 ? afterLast : nothing;
        if (sum + after > best) best = sum + after;
      }
      table[here + state] = best;
    }
  }
  const limit = plan.limitRow;
  if (limit >= 0 && (left[limit] as number) < 1) return nothing;
  return (
    plan.base +
    plan.above -
    plan.step +
    (table[plan.start] as number) -
    (limit >= 0 ? (duals[limit] as number) : 0)
  );
}

/** After `bestWorth`: the column on its best path; undefined where that path takes a unit twice. */
export function bestPath(
  plan: Plan,
  index: number,
  types: readonly UnitType[],
  prices: Prices,
): Column | undefined {
  const { table, width, worth, places, taken, lacks } = plan;
  const { duals, left } = prices;
  const column: Column = { plan: index, rows: [], counts: [], saving: 0, weight: 0 };
  let state = plan.start;
  for (let entry = 0; entry < plan.entries; entry++) {
    const type = plan.type[entry] as number;
    const dual = duals[type] as number;
    const leave = plan.leave[entry] as number;
    const next = (entry + 1) * width;
    const goal = table[entry * width + state] as number;
    const room = Math.min(
      lacks[(plan.slot[entry] as number) * width + state] as number,
      left[type] as number,
    );
    let at = places === 1 ? entry : entry * places + (taken[state] as number);
    let sum = 0;
    let units = 0;
    for (;;) {
      const then = state - units * (plan.stride[entry] as number);
      const to = leave < 0 ? then : then === 0 ? leave : -1;
      if (to >= 0 && sum + (table[next + to] as number) === goal) {
        state = to;
        break;
      }
      if (units >= room) return undefined;
      sum += (worth[at] as number) - dual;
      if (places > 1) at++;
      units++;
    }
    if (units > 0) take(column, type, units);
  }
  if (plan.overlaps && column.rows.some((row, at) => (column.counts[at] as number) > (left[row] as number)))
    return undefined;
  return finish(column, plan, types);
}

/**
 * After `bestWorth`: visits every column whose weight less its duals is at least `least`, each once, until `visit`
 * answers false. The answer says whether all were visited.
 */
export function everyColumn(
  plan: Plan,
  index: number,
  types: readonly UnitType[],
  prices: Prices,
  least: number,
  visit: (column: Column, worth: number) => boolean,
): boolean {
  const { table, width, worth, places, taken, lacks } = plan;
  const { duals, left } = prices;
  const limitDual = plan.limitRow >= 0 ? (duals[plan.limitRow] as number) : 0;
  const needed = least - plan.base - plan.above + plan.step + limitDual - 1e-6;
  const counts = new Int32Array(types.length);
  const seen = plan.overlaps ? new Set<string>() : undefined;

  function leaf(): boolean {
    prices.effort.steps -= plan.entries + 20;
    const column: Column = { plan: index, rows: [], counts: [], saving: 0, weight: 0 };
    for (let entry = 0; entry < plan.entries; entry++) {
      const type = plan.type[entry] as number;
      const count = counts[type] as number;
      if (count > 0 && !(plan.overlaps && column.rows.includes(type))) {
        column.rows.push(type);
        column.counts.push(count);
      }
    }
    if (seen) {
      const key = counts.join();
      if (seen.has(key)) return true;
      seen.add(key);
    }
    finish(column, plan, types);
    const value = worthOf(column, duals);
    return value < least || visit(column, value);
  }

  function walk(entry: number, state: number, sum: number): boolean {
    if (entry === plan.entries) return leaf();
    const type = plan.type[entry] as number;
    const dual = duals[type] as number;
    const leave = plan.leave[entry] as number;
    const next = (entry + 1) * width;
    const before = counts[type] as number;
    const room = Math.min(
      lacks[(plan.slot[entry] as number) * width + state] as number,
      (left[type] as number) - before,
    );
    let at = places === 1 ? entry : entry * places + (taken[state] as number);
    let value = sum;
    for (let units = 0; ; units++) {
      const then = state - units * (plan.stride[entry] as number);
      const to = leave < 0 ? then : then === 0 ? leave : -1;
      if (to >= 0 && value + (table[next + to] as number) >= needed) {
        counts[type] = before + units;
        if (!walk(entry + 1, to, value)) return false;
      }
      if (units >= room) break;
      value += (worth[at] as number) - dual;
      if (places > 1) at++;
    }
    counts[type] = before;
    return true;
  }
  return walk(0, plan.start, 0);
}

/** What a column weighs beyond the duals of what it takes. */
export function worthOf({ rows, counts, weight }: Weighed, duals: Float64Array): number {
  let worth = weight;
  for (let at = 0; at < rows.length; at++) {
    worth -= (duals[rows[at] as number] as number) * (counts[at] as number);
  }
  return worth;
}

function take({ rows, counts }: Column, type: number, units: number): void {
  const at = rows.indexOf(type);
  if (at < 0) {
    rows.push(type);
    counts.push(units);
  } else counts[at] = (counts[at] as number) + units;
}

/** Adds what the application saves, exactly, and its limit row. */
function finish(column: Column, plan: Plan, types: readonly UnitType[]): Column {
  const prices: Money[] = [];
  column.rows.forEach((row, at) => {
    for (let unit = 0; unit < (column.counts[at] as number); unit++)
      prices.push((types[row] as UnitType).unitPrice);
  });
  prices.sort((a, b) => b - a);
  column.saving = savingOf(plan.offer.bundle.price, prices);
  column.weight = column.saving - plan.step;
  if (plan.limitRow >= 0) {
    column.rows.push(plan.limitRow);
    column.counts.push(1);
  }
  return column;
}
