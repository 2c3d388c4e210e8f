import type { Money } from '../money.ts';
import { boundDuals } from './bound-duals.ts';
import { relaxCapped, usesOf } from './caps.ts';
import type { Column } from './column.ts';
import type { Component } from './components.ts';
import { firstGuess, weightOf } from './first-guess.ts';
import { improve } from './improve.ts';
import { packingOf } from './packing.ts';
import type { Plan } from './plan.ts';
import type { Quest } from './quest.ts';
import { earliest } from './ties.ts';

/** An offer of a component, by its place there, applied `times` over; each time it takes so many units of which types. */
export type Applied = { offer: number; types: number[]; counts: number[]; saving: Money; times: number };

/** The best applications of a component's offers, how much more could at most be saved, and the steps it took. */
export type Solved = { applied: readonly Applied[]; missedAtMost: Money; steps: number };

/**
 * Finds the greatest saving with the fewest applications, proves it, and settles ties, in so many steps at most. Steps are
 * counted, not timed, so that the outcome is the same on any machine; it is the same for all that are more than it takes.
 */
export function solveComponent(component: Component, steps: number): Solved {
  const effort = { steps };
  const { packing, relaxed } = relaxCapped(packingOf(component, effort), effort);
  const { plans, unit, grain, slack } = packing;
  if (plans.length === 0) return { applied: [], missedAtMost: 0, steps: steps - effort.steps };
  const duals = relaxed.tableau.duals.slice(0, relaxed.tableau.rows);
  const full = boundDuals(packing, duals, effort);
  const guess = firstGuess(packing, usesOf(relaxed), effort);
  const worth = weightOf(guess);
  const quest: Quest = {
    ...{ unit, grain, worth, steps: effort.steps, best: { uses: guess, worth } },
    rows: packing.quantity.length,
    columns: [],
    spare: [],
    duals: new Float64Array(0),
  };
  const { bound, settled } = improve(packing, relaxed, duals, full, quest);
  const { uses, worth: most } = quest.best;
  const saving = uses.reduce((sum, { column, times }) => sum + column.saving * times, 0);
  const final = settled ? earliest(packing, quest) : uses;
  return {
    applied: final.map(({ column, times }) => appliedOf(component, plans, column, times)),
    missedAtMost: bound <= most ? 0 : Math.max(0, Math.floor(bound + slack) - saving),
    steps: steps - quest.steps,
  };
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
