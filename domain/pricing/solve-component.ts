import { boundDuals } from './bound-duals.ts';
import type { Component } from './components.ts';
import type { Packing } from './duals.ts';
import { relax } from './duals.ts';
import { explore } from './explore.ts';
import type { Column } from './fill-plan.ts';
import { bestWorth, everyColumn } from './fill-plan.ts';
import type { Use } from './first-guess.ts';
import { firstGuess } from './first-guess.ts';
import { sameNumbers } from './match-units.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan.ts';
import type { Budget } from './search.ts';
import type { Basis } from './simplex.ts';
import { withQuantities } from './simplex.ts';
import { earliest } from './ties.ts';
import type { Listed, Quest, Tight } from './tighten.ts';
import { usesOf } from './tighten.ts';

/** The best applications of a component's offers, and how much more than they save could at most be saved. */
export type Solved = { plans: readonly Plan[]; uses: Use[]; missedAtMost: number };

/**
 * A packing on exact scales: weights and duals are multiples of `unit`, weights of whole sets multiples of `grain`. A set
 * saves less than its weight and `slack` together.
 */
type Scaled = Packing & { unit: number; grain: number; slack: number };

/** Finds the greatest saving with the fewest applications, proves it, and settles ties. */
export function solveComponent(component: Component, budget: Budget): Solved {
  const packing = scale(component);
  const { plans, unit, grain } = packing;
  if (plans.length === 0) return { plans, uses: [], missedAtMost: 0 };
  const basis = relax(packing);
  const duals = basis.duals.slice();
  const full = boundDuals(packing, duals, unit);
  const guess = firstGuess(packing, usesOf(basis));
  const quest: Quest = { unit, grain, worth: weightOf(guess), best: undefined, steps: budget.steps };
  const { bound, tight } = improve(packing, duals, full, basis, quest);
  const uses = quest.best ?? guess;
  const saving = uses.reduce((sum, { column, times }) => sum + column.saving * times, 0);
  const proven = bound <= quest.worth;
  budget.steps = quest.steps;
  return {
    plans,
    uses: proven && tight ? earliest(component, packing, tight, uses, quest.worth, budget) : uses,
    missedAtMost: proven ? 0 : Math.max(0, Math.floor(bound + packing.slack) - saving),
  };
}

const firstColumns = 400;
const mostColumns = 20_000;

/**
 * Explores the columns that fall short of the duals by little, then by more, until no heavier set can be left. Answers
 * what is proven to be the most that any set weighs, and the tightened problem that holds all the heaviest ones.
 */
function improve(
  packing: Scaled,
  duals: Float64Array,
  full: number,
  basis: Basis<Column>,
  quest: Quest,
): { bound: number; tight?: Tight } {
  let known = full;
  let reach = full - quest.worth;
  let columns = columnsWithin(packing, duals, reach, firstColumns);
  while (!columns && reach > quest.grain) {
    reach /= 4;
    columns = columnsWithin(packing, duals, reach, firstColumns);
  }
  for (;;) {
    columns ??= columnsWithin(packing, duals, reach, mostColumns);
    if (!columns) return { bound: Math.max(quest.worth, downTo(known, quest.grain)) };
    const listed = listedWith(columns, packing.quantity, basis);
    const tight = explore(listed, [], 0, quest);
    if (quest.steps <= 0)
      return {
        bound: Math.max(
          quest.worth,
          downTo(Math.min(known, Math.max(tight.bound, full - reach)), quest.grain),
        ),
      };
    if (full - quest.worth <= reach) return { bound: quest.worth, tight };
    known = full - reach;
    reach = Math.min(full - quest.worth, reach * 4);
    columns = undefined;
  }
}

/** The columns with those of the basis among them. */
function listedWith(columns: readonly Column[], quantity: Int32Array, basis: Basis<Column>): Listed {
  const own = basis.columns.filter((column) => column !== undefined);
  const others = columns.filter((column) => !own.some((one) => sameColumn(one, column)));
  return { columns: [...own, ...others], quantity, basis: withQuantities(basis, quantity) };
}

function sameColumn(a: Column, b: Column): boolean {
  return a.plan === b.plan && sameNumbers(a.rows, b.rows) && sameNumbers(a.counts, b.counts);
}

function downTo(worth: number, grain: number): number {
  return Math.floor(worth / grain) * grain;
}

function weightOf(uses: readonly Use[]): number {
  return uses.reduce((sum, { column, times }) => sum + column.weight * times, 0);
}

/** The columns that fall short of the duals by `most` or less; undefined where there are more than `limit`. */
function columnsWithin(
  { plans, types, quantity }: Packing,
  duals: Float64Array,
  most: number,
  limit: number,
): Column[] | undefined {
  const columns: Column[] = [];
  const prices = { duals, left: quantity };
  const complete = plans.every(
    (plan, index) =>
      bestWorth(plan, prices) < -most - 1e-6 ||
      everyColumn(plan, index, types, prices, -most, (column) => columns.push(column) <= limit),
  );
  return complete ? columns : undefined;
}

/** Lays out the offers that save something, with a row for each limit that binds, and chooses exact scales. */
function scale({ types, offers }: Component): Scaled {
  const quantities = types.map(({ quantity }) => quantity);
  const free = { duals: new Float64Array(types.length), left: Int32Array.from(quantities) };
  const plans: Plan[] = [];
  let mostTimes = 0;
  let units = 0;
  let gross = 0;
  for (const { unitPrice, quantity } of types) {
    units += quantity;
    gross += unitPrice * quantity;
  }
  for (const offer of offers) {
    const plan = planOf(offer, types, -1);
    if (bestWorth(plan, free) < 1) continue;
    const times = offer.slots.map((slot) =>
      Math.floor(slot.types.reduce((sum, type) => sum + (quantities[type] ?? 0), 0) / slot.quantity),
    );
    const { limitPerSale } = offer.bundle;
    if (limitPerSale !== undefined && limitPerSale < Math.min(...times)) {
      plan.limitRow = quantities.push(limitPerSale) - 1;
    }
    mostTimes = Math.max(mostTimes, Math.floor(units / plan.size));
    plans.push(plan);
  }
  const quantity = Int32Array.from(quantities);
  const rounding = quantities.reduce((sum, one) => sum + one, 1);
  const finest = 2 ** -Math.max(0, 51 - bitsOf(gross));
  const wanted = 2 ** -bitsOf(mostTimes);
  const fewest = wanted >= finest * 2 * rounding;
  const step = fewest ? wanted : 0;
  const grain = fewest ? wanted : 1;
  for (const plan of plans) plan.step = step;
  return { types, plans, quantity, grain, unit: Math.max(finest, 2 ** -40), slack: step * mostTimes };
}

/** The least number of bits such that 2 to its power is more than `value`. */
function bitsOf(value: number): number {
  let bits = 0;
  for (let power = 1; power <= value; power *= 2) bits++;
  return bits;
}
