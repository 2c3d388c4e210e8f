import type { Money } from '../money.ts';
import { formatMoney } from '../money.ts';
import type { Bundle } from '../price-book/bundle.ts';
import type { Application } from './applications.ts';
import { bestBundles } from './best-bundles.ts';
import type { Units } from './line-units.ts';

/** The bundle that would have saved most of all others on the same units, and what it would have saved. */
export type Rival = { name: string; saving: Money };

/**
 * Why not another bundle: the best that any other one could have made of the units of one application and of what no
 * bundle took; the earlier one where two are as good. Undefined where no other one fits, or where one of them would save
 * more, as only an unproven answer leaves it.
 */
export function rivalOf(
  units: readonly Units[],
  bundles: readonly Bundle[],
  applications: readonly Application[],
  application: Application,
): Rival | undefined {
  const open = openUnits(units, applications, application);
  let best: Rival | undefined;
  for (const bundle of bundles) {
    if (bundle === application.bundle || isUsedUp(bundle, applications)) continue;
    const { saving } = bestBundles(open, [{ ...bundle, limitPerSale: 1 }]);
    if (saving > (best?.saving ?? 0)) best = { name: bundle.name, saving };
  }
  return best && best.saving <= application.saving ? best : undefined;
}

/** "Printer set 12.00 beats Ink 3 for 2 8.99", in the locale's amounts. */
export function whyWords(application: Application, rival: Rival, currency: string, locale: string): string {
  const money = (amount: Money) => formatMoney(amount, currency, locale);
  const verb = application.saving > rival.saving ? 'beats' : 'is as good as';
  return `${application.bundle.name} ${money(application.saving)} ${verb} ${rival.name} ${money(rival.saving)}`;
}

/** The units that one application took, and those that none took. */
function openUnits(
  units: readonly Units[],
  applications: readonly Application[],
  application: Application,
): Units[] {
  const taken = new Map<string, number>();
  for (const one of applications) {
    const times = one === application ? one.times - 1 : one.times;
    for (const { lineId, quantity } of one.taken)
      taken.set(lineId, (taken.get(lineId) ?? 0) + quantity * times);
  }
  return units.map((unit) => ({ ...unit, quantity: unit.quantity - (taken.get(unit.lineId) ?? 0) }));
}

function isUsedUp(
  { id, limitPerSale = Number.POSITIVE_INFINITY }: Bundle,
  all: readonly Application[],
): boolean {
  const times = all.filter(({ bundle }) => bundle.id === id).reduce((sum, one) => sum + one.times, 0);
  return times >= limitPerSale;
}
