import type { Column, Content, Prices } from './column.ts';
import { columnOf, countOf, put, worthOf } from './column.ts';
import type { UnitType } from './components.ts';
import { roomAt, stateAfter, worthAt } from './fill-plan.ts';
import type { Plan } from './plan.ts';

type Walk = {
  plan: Plan;
  prices: Prices;
  /** What entries and their duals have to come to. */
  needed: number;
  content: Content;
  /** Answers false to end the walk. */
  arrive: () => boolean;
};

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
  visit: (column: Column) => boolean,
): boolean {
  const content: Content = { rows: [], counts: [] };
  const seen = plan.overlaps ? new Set<string>() : undefined;
  const limitDual = plan.limitRow >= 0 ? (prices.duals[plan.limitRow] as number) : 0;
  const needed = least - plan.base - plan.above + plan.step + limitDual - 1e-6;
  const arrive = () => {
    prices.effort.steps -= 60;
    const key = seen && `${content.rows} ${content.counts}`;
    if (key !== undefined && seen?.has(key)) return true;
    if (key !== undefined) seen?.add(key);
    const column = columnOf(content, plan, index, types);
    return worthOf(column, prices.duals) < least || visit(column);
  };
  return walk({ plan, prices, needed, content, arrive }, 0, plan.start, 0);
}

function walk(way: Walk, entry: number, state: number, sum: number): boolean {
  const { plan, prices, needed, content } = way;
  if (entry === plan.entries) return way.arrive();
  prices.effort.steps -= 4;
  const { table, width } = plan;
  const type = plan.type[entry] as number;
  const dual = prices.duals[type] as number;
  const before = plan.overlaps ? countOf(content, type) : 0;
  const room = Math.min(roomAt(plan, entry, state, prices.left), (prices.left[type] as number) - before);
  let value = sum;
  for (let units = 0; ; units++) {
    const then = stateAfter(plan, entry, state, units);
    if (then >= 0 && value + (table[(entry + 1) * width + then] as number) >= needed) {
      if (units > 0) put(content, type, units);
      const onwards = walk(way, entry + 1, then, value);
      if (units > 0) put(content, type, -units);
      if (!onwards) return false;
    }
    if (units >= room) return true;
    value += worthAt(plan, entry, state, units) - dual;
  }
}
