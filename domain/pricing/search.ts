import type { Column } from './fill-plan.ts';
import { fitting } from './first-guess.ts';

/** Columns that may matter, each with what it falls short of the duals of what it takes. */
export type Core = {
  columns: readonly Column[];
  short: Float64Array;
  duals: Float64Array;
  quantity: Int32Array;
  /** Rows in the order in which they are decided. */
  order: readonly number[];
};

export type Chosen = { column: number; times: number }[];

/** What the search must keep to, column by column; see `ties.ts`. */
export type Demand = {
  take(column: Column, times: number, left: Int32Array): boolean;
  giveBack(): void;
  mayLeave(row: number): boolean;
};

/** Steps that may still be taken; counted down, so that the outcome is the same on any machine. */
export type Budget = { steps: number };

/**
 * Looks for the set of columns that loses least against the bound: the shortfalls of the columns taken and the duals of
 * the units left over, at most `most` in all. Each find makes the next lose at least `step` less; with `demand` the first
 * find will do. Decides row after row: which columns take its units, then what is left of it stays unused.
 */
export function search(
  core: Core,
  most: number,
  step: number,
  budget: Budget,
  demand?: Demand,
): Found | undefined {
  const { columns, short, duals, quantity, order } = core;
  const rank = new Int32Array(quantity.length);
  order.forEach((row, place) => {
    rank[row] = place;
  });
  const byRank: number[][] = order.map(() => []);
  columns.forEach(({ rows }, column) => {
    let first = quantity.length;
    for (const row of rows) first = Math.min(first, rank[row] as number);
    byRank[first]?.push(column);
  });
  const left = quantity.slice();
  const chosen: Chosen = [];
  let allowed = most;
  let found: Found | undefined;
  const keyOf = demand ? undefined : keysOf(order, quantity);
  const visited = new Map<number | string, number>();

  function decide(place: number, lost: number): boolean {
    let at = place;
    while (at < order.length && left[order[at] as number] === 0) at++;
    if (at === order.length) {
      found = { lost, chosen: chosen.map((one) => ({ ...one })) };
      allowed = lost - step;
      return demand !== undefined;
    }
    if (budget.steps-- <= 0) return true;
    if (keyOf) {
      const key = keyOf(left, at);
      const before = visited.get(key);
      if (before !== undefined && before <= lost) return false;
      visited.set(key, lost);
    }
    return choose(at, 0, lost);
  }

  function choose(place: number, from: number, lost: number): boolean {
    const row = order[place] as number;
    const list = byRank[place] as number[];
    for (let index = from; index < list.length; index++) {
      const number = list[index] as number;
      const loss = short[number] as number;
      if (lost + loss > allowed) continue;
      const column = columns[number] as Column;
      let times = fitting(column, left);
      if (loss > 0) times = Math.min(times, Math.floor((allowed - lost) / loss));
      for (; times > 0; times--) {
        if (lost + times * loss > allowed) continue;
        if (demand && !demand.take(column, times, left)) continue;
        move(column, -times);
        chosen.push({ column: number, times });
        const over =
          left[row] === 0
            ? decide(place + 1, lost + times * loss)
            : choose(place, index + 1, lost + times * loss);
        chosen.pop();
        move(column, times);
        demand?.giveBack();
        if (over) return true;
        if (budget.steps-- <= 0) return true;
      }
    }
    const rest = left[row] as number;
    const lostThen = lost + rest * (duals[row] as number);
    if (lostThen > allowed || (demand && !demand.mayLeave(row))) return false;
    left[row] = 0;
    const over = decide(place + 1, lostThen);
    left[row] = rest;
    return over;
  }

  function move({ rows, counts }: Column, times: number): void {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      left[row] = (left[row] as number) + times * (counts[at] as number);
    }
  }

  decide(0, 0);
  return found;
}

export type Found = { lost: number; chosen: Chosen };

/** Exact keys for what is left of the rows from a place on: numbers where they fit, else text. */
function keysOf(
  order: readonly number[],
  quantity: Int32Array,
): (left: Int32Array, from: number) => number | string {
  const words: number[][] = [[]];
  let product = 1;
  order.forEach((row, place) => {
    const choices = (quantity[row] as number) + 1;
    if (product * choices > 2 ** 52) {
      words.push([]);
      product = 1;
    }
    words[words.length - 1]?.push(place);
    product *= choices;
  });
  const word = (places: number[], left: Int32Array, from: number) => {
    let key = 0;
    for (const place of places) {
      const row = order[place] as number;
      key = key * ((quantity[row] as number) + 1) + (place < from ? 0 : (left[row] as number));
    }
    return key;
  };
  if (words.length === 1) return (left, from) => word(words[0] as number[], left, from);
  return (left, from) => words.map((places) => word(places, left, from)).join();
}
