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

/** What columns are made from: what a row's unit costs (its dual) and how many of it are left; and what making them takes. */
export type Prices = { duals: Float64Array; left: Int32Array; effort: Effort };

/** What a column weighs beyond the duals of what it takes. */
export function worthOf({ rows, counts, weight }: Weighed, duals: Float64Array): number {
  let worth = weight;
  for (let at = 0; at < rows.length; at++) {
    worth -= (duals[rows[at] as number] as number) * (counts[at] as number);
  }
  return worth;
}

/** So many units of which types, lowest type first. */
export type Content = { rows: number[]; counts: number[] };

/** Adds units of a type; below zero takes them out again. */
export function put({ rows, counts }: Content, type: number, units: number): void {
  let at = rows.length;
  while (at > 0 && (rows[at - 1] as number) >= type) at--;
  if (rows[at] !== type) {
    rows.splice(at, 0, type);
    counts.splice(at, 0, units);
  } else if (counts[at] === -units) {
    rows.splice(at, 1);
    counts.splice(at, 1);
  } else counts[at] = (counts[at] as number) + units;
}

export function countOf({ rows, counts }: Content, type: number): number {
  const at = rows.indexOf(type);
  return at < 0 ? 0 : (counts[at] as number);
}

/** The column of what an application takes: what it saves, exactly, and its limit row. */
export function columnOf(
  { rows, counts }: Content,
  plan: Plan,
  index: number,
  types: readonly UnitType[],
): Column {
  const prices: Money[] = [];
  for (let at = 0; at < rows.length; at++) {
    const { unitPrice } = types[rows[at] as number] as UnitType;
    for (let unit = 0; unit < (counts[at] as number); unit++) prices.push(unitPrice);
  }
  prices.sort((a, b) => b - a);
  const saving = savingOf(plan.offer.bundle.price, prices);
  const limit = plan.limitRow >= 0;
  return {
    plan: index,
    rows: limit ? [...rows, plan.limitRow] : rows.slice(),
    counts: limit ? [...counts, 1] : counts.slice(),
    saving,
    weight: saving - plan.step,
  };
}
