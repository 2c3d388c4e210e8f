import type { Column, Content, Prices } from './column.ts';
import { columnOf, put } from './column.ts';
import type { UnitType } from './components.ts';
import type { Plan } from './plan.ts';

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
  const content: Content = { rows: [], counts: [] };
  let state = plan.start;
  for (let entry = 0; entry < plan.entries; entry++) {
    const units = unitsOnPath(plan, entry, state, prices);
    if (units === undefined) return undefined;
    state = stateAfter(plan, entry, state, units);
    if (units > 0) put(content, plan.type[entry] as number, units);
  }
  const { rows, counts } = content;
  const { left } = prices;
  if (plan.overlaps && rows.some((row, at) => (counts[at] as number) > (left[row] as number)))
    return undefined;
  return columnOf(content, plan, index, types);
}

/** How many units an entry gives on the best way on from a state. */
function unitsOnPath(plan: Plan, entry: number, state: number, { duals, left }: Prices): number | undefined {
  const { table, width } = plan;
  const goal = table[entry * width + state] as number;
  const dual = duals[plan.type[entry] as number] as number;
  const room = roomAt(plan, entry, state, left);
  let sum = 0;
  for (let units = 0; ; units++) {
    const then = stateAfter(plan, entry, state, units);
    if (then >= 0 && sum + (table[(entry + 1) * width + then] as number) === goal) return units;
    if (units >= room) return undefined;
    sum += worthAt(plan, entry, state, units) - dual;
  }
}

/** How many units an entry can give at most. */
export function roomAt(plan: Plan, entry: number, state: number, left: Int32Array): number {
  const lacks = plan.lacks[(plan.slot[entry] as number) * plan.width + state] as number;
  return Math.min(lacks, left[plan.type[entry] as number] as number);
}

/** The state after so many units of an entry; -1 where the slot is left with too few. */
export function stateAfter(plan: Plan, entry: number, state: number, units: number): number {
  const then = state - units * (plan.stride[entry] as number);
  const leave = plan.leave[entry] as number;
  return leave < 0 ? then : then === 0 ? leave : -1;
}

/** What the next unit of an entry is worth after so many. */
export function worthAt(plan: Plan, entry: number, state: number, units: number): number {
  const { places, worth, taken } = plan;
  return worth[places === 1 ? entry : entry * places + (taken[state] as number) + units] as number;
}
