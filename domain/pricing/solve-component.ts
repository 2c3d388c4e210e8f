import { boundDuals } from './bound-duals.ts';
import type { Component } from './components.ts';
import type { Packing } from './duals.ts';
import { relax } from './duals.ts';
import { explore } from './explore.ts';
import type { Column } from './fill-plan.ts';
import { bestWorth, everyColumn } from './fill-plan.ts';
import type { Use } from './first-guess.ts';
import { firstGuess, weightOf } from './first-guess.ts';
import { sameNumbers } from './match-units.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan.ts';
import type { Basis } from './simplex.ts';
import { withQuantities } from './simplex.ts';
import { earliest } from './ties.ts';
import type { Listed, Quest, Tight } from './tighten.ts';
import { usesOf } from './tighten.ts';

/** Steps that may still be taken; counted, not timed, so that the outcome is the same on any machine. */
export type Budget = { steps: number };

/** The best applications of a component's offers, and how much more than they save could at most be saved. */
export type Solved = { plans: readonly Plan[]; uses: readonly Use[]; missedAtMost: number };

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
  const guess = firstGuess(packing, usesOf({ basis, quantity: packing.quantity }));
  const best = { uses: guess, worth: weightOf(guess) };
  const quest: Quest = {
    unit,
    grain,
    rows: packing.quantity.length,
    best,
    worth: best.worth,
    steps: budget.steps,
  };
  const { bound, tight } = improve(packing, duals, full, basis, quest);
  const { uses, worth } = quest.best;
  const saving = uses.reduce((sum, { column, times }) => sum + column.saving * times, 0);
  const proven = bound <= worth;
  const settled = proven && tight ? earliest(packing, tight, quest) : uses;
  budget.steps = Math.max(0, quest.steps);
  const missedAtMost = proven ? 0 : Math.max(0, Math.floor(bound + packing.slack) - saving);
  return { plans, uses: settled, missedAtMost };
}

const mostColumns = 20_000;

/**
 * Explores the columns that fall short of the duals by little, for sets that lose as little; then by more, until the best
 * set is among them. Answers what is proven to be the most that any set weighs, and the tightened problem that holds all
 * the heaviest ones.
 */
function improve(
  packing: Scaled,
  duals: Float64Array,
  full: number,
  basis: Basis<Column>,
  quest: Quest,
): { bound: number; tight?: Tight } {
  const { grain, best } = quest;
  let proven = full;
  let reach = full - best.worth < grain ? full - best.worth : Math.max(grain, (full - best.worth) / 16);
  for (;;) {
    const columns = columnsWithin(packing, duals, reach, mostColumns);
    if (!columns) break;
    quest.worth = Math.max(quest.best.worth, full - reach);
    const tight = explore(listedWith(columns, packing.quantity, basis), quest);
    if (quest.steps <= 0) break;
    if (full - quest.best.worth <= reach) return { bound: quest.best.worth, tight };
    proven = full - reach;
    reach = Math.min(full - quest.best.worth, reach * 2);
  }
  return { bound: Math.max(quest.best.worth, Math.floor(proven / grain) * grain) };
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
