import { boundDuals } from './bound-duals.ts';
import type { Component } from './components.ts';
import type { Packing } from './duals.ts';
import { relax } from './duals.ts';
import type { Column } from './fill-plan.ts';
import { bestWorth, everyColumn } from './fill-plan.ts';
import type { Use } from './first-guess.ts';
import { firstGuess } from './first-guess.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan.ts';
import type { Budget, Core } from './search.ts';
import { search } from './search.ts';
import { earliest } from './ties.ts';

/** The best applications of a component's offers, and how much more than they save could at most be saved. */
export type Solved = { plans: readonly Plan[]; uses: Use[]; missedAtMost: number };

/** A packing whose value is exact: the saving less `step` for each application, in multiples of `unit`. */
type Scaled = Packing & { unit: number; grain: number; slack: number };

/** Finds the greatest saving with the fewest applications, proves it, and settles ties. */
export function solveComponent(component: Component, budget: Budget): Solved {
  const packing = scale(component);
  const { plans } = packing;
  if (plans.length === 0) return { plans, uses: [], missedAtMost: 0 };
  const relaxed = relax(packing);
  const duals = relaxed.duals.slice();
  let bound = boundDuals(packing, duals, packing.unit);
  let uses = firstGuess(packing, relaxed);
  const proof = improve(packing, duals, bound, uses, budget);
  uses = proof.uses;
  bound = proof.bound;
  const worth = worthOfUses(uses, packing.step);
  const saving = uses.reduce((sum, { column, times }) => sum + column.saving * times, 0);
  const missedAtMost = proof.proven ? 0 : Math.max(0, Math.floor(bound + packing.slack) - saving);
  if (proof.proven) uses = earliest(component, packing, proof.core, proof.full - worth, uses, budget);
  return { plans, uses, missedAtMost };
}

type Proof = { proven: boolean; bound: number; full: number; uses: Use[]; core: Core };

const firstColumns = 400;
const mostColumns = 20_000;

/**
 * Searches among the columns that fall short of the duals by little, then by more, until a better set is found (it is
 * the best then) or none can be left.
 */
function improve(packing: Scaled, duals: Float64Array, full: number, guess: Use[], budget: Budget): Proof {
  const { grain, step } = packing;
  const worth = worthOfUses(guess, step);
  const most = Math.floor(full / grain) * grain > worth ? full - worth - grain : full - worth;
  const needed = most < full - worth;
  let reach = most;
  let core = coreOf(packing, duals, reach, needed ? firstColumns : mostColumns);
  while (!core && reach > grain) {
    reach /= 4;
    core = coreOf(packing, duals, reach, firstColumns);
  }
  let bound = full;
  for (;;) {
    core ??= coreOf(packing, duals, reach, mostColumns);
    if (!core) return { proven: !needed, bound, full, uses: guess, core: emptyCore(packing, duals) };
    if (!needed) return { proven: true, bound, full, uses: guess, core };
    const found = search(core, Math.min(reach, most), grain, budget);
    if (found) {
      const { columns } = core;
      const uses = found.chosen.map(({ column, times }) => ({ column: columns[column] as Column, times }));
      return {
        proven: budget.steps > 0,
        bound: budget.steps > 0 ? full - found.lost : bound,
        full,
        uses,
        core,
      };
    }
    if (budget.steps <= 0) return { proven: false, bound, full, uses: guess, core };
    bound = full - reach;
    if (reach >= most) break;
    reach = Math.min(most, reach * 4);
    core = undefined;
  }
  const final = coreOf(packing, duals, full - worth, mostColumns) ?? emptyCore(packing, duals);
  return { proven: true, bound: worth, full, uses: guess, core: final };
}

function worthOfUses(uses: readonly Use[], step: number): number {
  return uses.reduce((sum, { column, times }) => sum + (column.saving - step) * times, 0);
}

function emptyCore({ quantity }: Scaled, duals: Float64Array): Core {
  return { columns: [], short: new Float64Array(0), duals, quantity, order: [] };
}

/** The columns that fall short of the duals by `most` or less; undefined where there are more than `limit`. */
function coreOf(packing: Scaled, duals: Float64Array, most: number, limit: number): Core | undefined {
  const { plans, types, quantity, step } = packing;
  const columns: Column[] = [];
  const short: number[] = [];
  const prices = { duals, left: quantity };
  const complete = plans.every((plan, index) => {
    if (bestWorth(plan, prices) < step - most - 1e-6) return true;
    return everyColumn(plan, index, types, prices, step - most, (column, worth) => {
      columns.push(column);
      short.push(step - worth);
      return columns.length <= limit;
    });
  });
  if (!complete) return undefined;
  const found = new Int32Array(quantity.length);
  for (const { rows } of columns) for (const row of rows) found[row] = (found[row] as number) + 1;
  const order = [...quantity.keys()].sort((a, b) => (found[a] as number) - (found[b] as number) || a - b);
  const sorted = [...columns.keys()].sort((a, b) => (short[a] as number) - (short[b] as number) || a - b);
  return {
    columns: sorted.map((at) => columns[at] as Column),
    short: Float64Array.from(sorted, (at) => short[at] as number),
    duals,
    quantity,
    order,
  };
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
  return { types, plans, quantity, step, grain, unit: Math.max(finest, 2 ** -40), slack: step * mostTimes };
}

/** The least number of bits such that 2 to its power is more than `value`. */
function bitsOf(value: number): number {
  let bits = 0;
  for (let power = 1; power <= value; power *= 2) bits++;
  return bits;
}
