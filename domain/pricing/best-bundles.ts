import type { Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Application } from './applications.ts';
import { applicationsOf } from './applications.ts';
import type { Component } from './components.ts';
import { componentsOf } from './components.ts';
import type { Units } from './line-units.ts';
import { matchUnits } from './match-units.ts';
import { mergeApplications } from './merge-applications.ts';
import type { AppliedBundle } from './priced-sale.ts';
import type { Memory } from './remembered.ts';
import { solveRemembered } from './remembered.ts';
import type { Solved } from './solve-component.ts';
import { solveComponent } from './solve-component.ts';

/** What the bundles take off a basket. `proven`: nothing saves more; else at most `missedAtMost` more could be saved. */
export type BestBundles = {
  applied: AppliedBundle[];
  applications: Application[];
  saving: Money;
  proven: boolean;
  missedAtMost: Money;
};

/** A fifth of a second or so. The worst of thousands of baskets of 60 units in wild shops took a third of them. */
export const defaultSteps = 25_000_000;

/**
 * The set of applications with the greatest total saving: every unit in at most one of them, no bundle above its limit.
 * Of several such sets the one with the fewest applications; of those the one that applies the earliest bundle most
 * often, then the next one, and so on; of those the one that gives the earliest-scanned unit to the earliest bundle (unused
 * is last), then the next unit, and so on. `units` are lines in scan order, `bundles` those
 * valid now in the shopkeeper's order; money is in minor units. After `steps` steps of search the best set so far has to
 * do, and the answer says how much it may have missed; where the saving was proven before they ran out, but not all ties
 * were settled, another set that saves as much may be given, though the same on any machine. A `memory` changes nothing
 * but how fast an answer comes that was found before.
 */
export function bestBundles(
  units: readonly Units[],
  bundles: readonly Bundle[],
  steps: number = defaultSteps,
  memory?: Memory,
): BestBundles {
  const components = componentsOf(units, matchUnits(units, bundles));
  const solved = solveAll(components, steps, memory);
  const applications = components.flatMap((component, at) =>
    applicationsOf(units, component, solved[at]?.applied ?? []),
  );
  const missedAtMost = solved.reduce((sum, one) => sum + one.missedAtMost, 0);
  const saving = applications.reduce((sum, one) => sum + one.saving * one.times, 0);
  return {
    applied: mergeApplications(applications),
    applications,
    saving,
    proven: missedAtMost === 0,
    missedAtMost,
  };
}

/** Solves the components, the smallest first, so that a monstrous one leaves the others their steps. */
function solveAll(components: readonly Component[], steps: number, memory?: Memory): Solved[] {
  const order = [...components.keys()].sort((a, b) => sizeOf(components[a]) - sizeOf(components[b]));
  const solved: Solved[] = [];
  let left = steps;
  for (const at of order) {
    const component = components[at] as Component;
    const own = memory ? solveRemembered(component, left, memory) : solveComponent(component, left);
    solved[at] = own;
    left = Math.max(0, left - own.steps);
  }
  return solved;
}

function sizeOf(component: Component | undefined): number {
  return component ? component.types.length * component.offers.length : 0;
}
