import type { Money } from '../money.ts';
import { boundDuals } from './bound-duals.ts';
import type { Component } from './components.ts';
import { relax } from './duals.ts';
import { explore } from './explore.ts';
import type { Column } from './fill-plan.ts';
import { bestWorth, everyColumn } from './fill-plan.ts';
import { firstGuess, weightOf } from './first-guess.ts';
import { sameNumbers } from './match-units.ts';
import type { Packing } from './packing.ts';
import { packingOf } from './packing.ts';
import type { Plan } from './plan.ts';
import type { Basis } from './simplex.ts';
import { withQuantities } from './simplex.ts';
import { earliest } from './ties.ts';
import type { Listed, Quest, Tight } from './tighten.ts';
import { usesOf } from './tighten.ts';

/** An offer of a component, by its place there, applied `times` over; each time it takes so many units of which types. */
export type Applied = { offer: number; types: number[]; counts: number[]; saving: Money; times: number };

/** The best applications of a component's offers, and how much more than they save could at most be saved. */
export type Solved = { applied: readonly Applied[]; missedAtMost: Money };

/**
 * Finds the greatest saving with the fewest applications, proves it, and settles ties, in so many steps at most. Steps are
 * counted, not timed, so that the outcome is the same on any machine.
 */
export function solveComponent(component: Component, steps: number): Solved {
  let packing = packingOf(component);
  let basis = relax(packing);
  for (let more = capped(packing, basis); more; more = capped(packing, basis)) {
    packing = more;
    basis = relax(packing);
  }
  const { plans, unit, grain } = packing;
  if (plans.length === 0) return { applied: [], missedAtMost: 0 };
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
    steps,
  };
  const { bound, tight } = improve(packing, duals, full, basis, quest);
  const { uses, worth } = quest.best;
  const saving = uses.reduce((sum, { column, times }) => sum + column.saving * times, 0);
  const proven = bound <= worth;
  const settled = proven && tight ? earliest(packing, tight, quest) : uses;
  const missedAtMost = proven ? 0 : Math.max(0, Math.floor(bound + packing.slack) - saving);
  const applied = settled.map(({ column, times }) => appliedOf(component, plans, column, times));
  return { applied, missedAtMost };
}

function appliedOf(
  { types, offers }: Component,
  plans: readonly Plan[],
  column: Column,
  times: number,
): Applied {
  const { plan, saving } = column;
  const offer = offers.findIndex(({ place }) => place === plans[plan]?.offer.place);
  // Rows beyond the types are limits and cuts.
  const own = [...column.rows.keys()].filter((at) => (column.rows[at] as number) < types.length);
  own.sort((a, b) => (column.rows[a] as number) - (column.rows[b] as number));
  return {
    offer,
    types: own.map((at) => column.rows[at] as number),
    counts: own.map((at) => column.counts[at] as number),
    saving,
    times,
  };
}

/** The packing with a row for each bundle that the fractions apply more often than whole units allow. */
function capped(packing: Packing, basis: Basis<Column>): Packing | undefined {
  const often = packing.plans.map(() => 0);
  for (const { column, times } of usesOf({ basis, quantity: packing.quantity })) {
    often[column.plan] = (often[column.plan] as number) + times;
  }
  const caps: number[] = [];
  const plans = packing.plans.map((plan, at) => {
    if (plan.limitRow >= 0 || (often[at] as number) < plan.mostTimes + 1e-3) return plan;
    return { ...plan, limitRow: packing.quantity.length + caps.push(plan.mostTimes) - 1 };
  });
  if (caps.length === 0) return undefined;
  return { ...packing, plans, quantity: Int32Array.from([...packing.quantity, ...caps]) };
}

const mostColumns = 20_000;

/**
 * Explores the columns that fall short of the duals by little, for sets that lose as little; then by more, until the best
 * set is among them. Answers what is proven to be the most that any set weighs, and the tightened problem that holds all
 * the heaviest ones.
 */
function improve(
  packing: Packing,
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
