import type { DisplayView, Offer } from '../contract/display-view.ts';
import type { TillView } from '../contract/till-view.ts';

const nothing = {
  ...{ lines: [], returns: [], savings: [], offers: [], nextVisit: null },
  ...{ saved: 0, total: 0, paid: 0, due: 0, change: 0 },
};

/** What the customer may see of the till. A locked till shows them nothing, for they may not be the same any more. */
export function displayOf(view: TillView, offers: () => Offer[]): DisplayView {
  const { name: store, currency, locale } = view.store;
  const base = { store, currency, locale, practice: view.practice };
  const moment = momentOf(view);
  if (moment === 'idle' || !view.sale) return { ...base, ...nothing, moment: 'idle', offers: offers() };
  const { lines, bundles, discounts, returns } = view.sale;
  const { saving, discount, toPay, due, refundDue, change } = view.totals;
  const paid = view.sale.tenders.reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...{ ...base, ...nothing, moment, paid, change },
    lines: lines.map(({ id, name, quantity, unitPrice, gross }) => ({
      id,
      name,
      quantity,
      unitPrice,
      gross,
    })),
    returns: returns.map(({ id, name, quantity, amount }) => ({ id, name, quantity, amount })),
    savings: [
      ...bundles.map(({ bundleId, name, saving: amount }) => ({ id: bundleId, name, amount })),
      ...discounts.map(({ name, amount }, at) => ({ id: `discount ${at}`, name, amount })),
    ],
    ...{ saved: saving + discount, total: toPay - view.totals.refund, due: due - refundDue },
    nextVisit: moment === 'thanks' ? view.nextVisit : null,
  };
}

function momentOf({ sale, staff }: TillView): DisplayView['moment'] {
  if (!sale || staff.locked || sale.state === 'voided' || sale.state === 'held') return 'idle';
  if (sale.state === 'completed') return 'thanks';
  return sale.lines.length + sale.returns.length > 0 ? 'sale' : 'idle';
}
