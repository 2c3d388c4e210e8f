import type { Money } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Application } from './applications.ts';
import { applicationsOf } from './applications.ts';
import { componentsOf } from './components.ts';
import type { Units } from './line-units.ts';
import { matchUnits } from './match-units.ts';
import { mergeApplications } from './merge-applications.ts';
import type { AppliedBundle } from './priced-sale.ts';
import type { Memory } from './remembered.ts';
import { solveRemembered } from './remembered.ts';
import { solveComponent } from './solve-component.ts';

/** What the bundles take off a basket. `proven`: nothing saves more; else at most `missedAtMost` more could be saved. */
export type BestBundles = {
  applied: AppliedBundle[];
  applications: Application[];
  saving: Money;
  proven: boolean;
  missedAtMost: Money;
};

export const defaultSteps = 100_000_000;

/**
 * The set of applications with the greatest total saving: every unit in at most one of them, no bundle above its limit.
 * Of several such sets the one with the fewest applications; of those the one that applies the earliest bundle most
 * often, then the next one, and so on; of those the one that gives the earliest-scanned unit to the earliest bundle (unused
 * is last), then the next unit, and so on. `units` are lines in scan order, `bundles` those
 * valid now in the shopkeeper's order; money is in minor units. After `steps` steps of search the best set so far has to
 * do, and the answer says how much it may have missed. A `memory` changes nothing but how fast an answer
 * comes that was found before.
 */
export function bestBundles(
  units: readonly Units[],
  bundles: readonly Bundle[],
  steps: number = defaultSteps,
  memory?: Memory,
): BestBundles {
  const applications: Application[] = [];
  let missedAtMost = 0;
  for (const component of componentsOf(units, matchUnits(units, bundles))) {
    const solved = memory ? solveRemembered(component, steps, memory) : solveComponent(component, steps);
    missedAtMost += solved.missedAtMost;
    applications.push(...applicationsOf(units, component, solved.applied));
  }
  const saving = applications.reduce((sum, one) => sum + one.saving * one.times, 0);
  return {
    applied: mergeApplications(applications),
    applications,
    saving,
    proven: missedAtMost === 0,
    missedAtMost,
  };
}
