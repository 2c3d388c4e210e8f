import type { Money } from '../money.ts';
import { boundDuals } from './bound-duals.ts';
import type { Component } from './components.ts';
import type { Relaxed } from './duals.ts';
import { relax } from './duals.ts';
import { explore } from './explore.ts';
import type { Column } from './fill-plan.ts';
import { bestWorth, everyColumn } from './fill-plan.ts';
import type { Use } from './first-guess.ts';
import { firstGuess, weightOf } from './first-guess.ts';
import { fractionsOf } from './fractions.ts';
import { sameNumbers } from './match-units.ts';
import type { Packing } from './packing.ts';
import { packingOf } from './packing.ts';
import type { Plan } from './plan.ts';
import type { Quest } from './quest.ts';
import type { Tableau } from './tableau.ts';
import { addColumn, copyOf, keepColumns } from './tableau.ts';
import { earliest } from './ties.ts';

/** An offer of a component, by its place there, applied `times` over; each time it takes so many units of which types. */
export type Applied = { offer: number; types: number[]; counts: number[]; saving: Money; times: number };

/** The best applications of a component's offers, and how much more than they save could at most be saved. */
export type Solved = { applied: readonly Applied[]; missedAtMost: Money };

/**
 * Finds the greatest saving with the fewest applications, proves it, and settles ties, in so many steps at most. Steps are
 * counted, not timed, so that the outcome is the same on any machine.
 */
export function solveComponent(component: Component, steps: number): Solved {
  const effort = { steps };
  let packing = packingOf(component);
  let relaxed = relax(packing, effort);
  for (let more = capped(packing, relaxed); more; more = capped(packing, relaxed)) {
    packing = more;
    relaxed = relax(packing, effort);
  }
  const { plans, unit, grain } = packing;
  if (plans.length === 0) return { applied: [], missedAtMost: 0 };
  const duals = relaxed.tableau.duals.slice(0, relaxed.tableau.rows);
  const full = boundDuals(packing, duals, unit);
  const guess = firstGuess(packing, usesOf(relaxed));
  const best = { uses: guess, worth: weightOf(guess) };
  const quest: Quest = {
    unit,
    grain,
    rows: packing.quantity.length,
    columns: [],
    best,
    worth: best.worth,
    steps: effort.steps,
    spare: [],
    duals: new Float64Array(0),
  };
  const { bound, settled } = improve(packing, duals, full, relaxed, quest);
  const { uses, worth } = quest.best;
  const saving = uses.reduce((sum, { column, times }) => sum + column.saving * times, 0);
  const proven = bound <= worth;
  const final = settled ? earliest(packing, quest) : uses;
  const missedAtMost = proven ? 0 : Math.max(0, Math.floor(bound + packing.slack) - saving);
  const applied = final.map(({ column, times }) => appliedOf(component, plans, column, times));
  return { applied, missedAtMost };
}

function usesOf({ tableau, columns }: Relaxed): Use[] {
  return fractionsOf(tableau).map(({ origin, times }) => ({ column: columns[origin] as Column, times }));
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
function capped(packing: Packing, relaxed: Relaxed): Packing | undefined {
  const often = packing.plans.map(() => 0);
  for (const { column, times } of usesOf(relaxed)) {
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
 * set is among them. Answers what is proven to be the most that any set weighs; `settled` where the quest's level holds
 * all the heaviest ones.
 */
function improve(
  packing: Packing,
  duals: Float64Array,
  full: number,
  relaxed: Relaxed,
  quest: Quest,
): { bound: number; settled: boolean } {
  const { grain, best } = quest;
  let proven = full;
  let reach = full - best.worth < grain ? full - best.worth : Math.max(grain, (full - best.worth) / 16);
  for (;;) {
    const columns = columnsWithin(packing, duals, reach, mostColumns);
    if (!columns) break;
    quest.worth = Math.max(quest.best.worth, full - reach);
    quest.level = [];
    const tableau = begin(relaxed, columns, quest);
    explore(tableau, quest);
    if (quest.steps <= 0) break;
    if (full - quest.best.worth <= reach) return { bound: quest.best.worth, settled: true };
    proven = full - reach;
    reach = Math.min(full - quest.best.worth, reach * 2);
  }
  return { bound: Math.max(quest.best.worth, Math.floor(proven / grain) * grain), settled: false };
}

/** The solved tableau over its basis' columns and these. */
function begin(relaxed: Relaxed, columns: readonly Column[], quest: Quest): Tableau {
  const tableau = copyOf(relaxed.tableau, quest.spare.pop());
  keepColumns(tableau, () => false);
  const own = [...tableau.origins.subarray(0, tableau.columns)].map(
    (origin) => relaxed.columns[origin] as Column,
  );
  const others = columns.filter((column) => !own.some((one) => sameColumn(one, column)));
  for (let column = 0; column < own.length; column++) tableau.origins[column] = column;
  others.forEach((column, at) => {
    addColumn(tableau, column, own.length + at);
  });
  quest.columns = [...own, ...others];
  return tableau;
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
