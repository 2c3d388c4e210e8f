import type { Money } from '../money.ts';
import type { JournalEvent } from '../sale/events.ts';
import type { Sale } from '../sale/sale.ts';
import type { MeasuredSale } from './effect.ts';
import { holdsTax, lineFigures } from './item-figures.ts';

type Completed = Extract<JournalEvent, { type: 'v1.SaleCompleted' }>;

/** A sale to be measured, by its receipt number. */
export type Measurable = MeasuredSale & { receiptNumber: number };

/** What units that came back take from the sale that they were bought in; none of those without a receipt. */
export type TakenBack = { receiptNumber: number; margin: Money; accepted: Money };

/** What a completed sale brought before anything came back; `sale` is it as folded from its events. */
export function measuredSale(event: Completed, sale: Sale, day: string): Measurable {
  const lines = lineFigures(event);
  const margin = lines.reduce((sum, { net, cost }) => sum + net - cost, 0);
  const accepted = sale.accepted.reduce((sum, { lineId, quantity }) => {
    return sum + partOf(event, lineId, quantity);
  }, 0);
  const { receiptNumber, cashier } = event;
  return { receiptNumber, control: sale.control, margin, accepted, day, cashier: cashier ?? '' };
}

/** What so many units of a line brought: their part of its margin. */
function partOf(event: Completed, lineId: string, quantity: number): Money {
  const line = event.lines.find(({ id }) => id === lineId);
  const figures = lineFigures(event).find((one) => one.lineId === lineId);
  if (!line || !figures || line.quantity === 0) return 0;
  const part = Math.min(quantity, line.quantity) / line.quantity;
  return Math.round((figures.net - figures.cost) * part);
}

/**
 * What the returns in a sale take back. `bought` finds the sale of a receipt, with its accepted units; a return whose
 * sale is not known takes back all that was paid for it.
 */
export function takenBackIn(
  event: Completed,
  bought: (receiptNumber: number) => { event: Completed; sale: Sale | null } | undefined,
): TakenBack[] {
  const inclusive = holdsTax(event);
  return (event.returns ?? []).flatMap(({ from, quantity, net, tax }) => {
    if (!from) return [];
    const past = bought(from.receiptNumber);
    const line = past?.event.lines.find(({ id }) => id === from.lineId);
    const margin = (inclusive ? net - tax : net) - (line?.cost ?? 0) * quantity;
    const yes = past?.sale?.accepted.some(({ lineId }) => lineId === from.lineId) ?? false;
    return [{ receiptNumber: from.receiptNumber, margin, accepted: yes ? margin : 0 }];
  });
}

/** The sales with what came back taken off the sale that it was bought in. */
export function netOfReturns<T extends Measurable>(sales: readonly T[], returns: readonly TakenBack[]): T[] {
  const back = new Map<number, { margin: Money; accepted: Money }>();
  for (const { receiptNumber, margin, accepted } of returns) {
    const known = back.get(receiptNumber) ?? { margin: 0, accepted: 0 };
    back.set(receiptNumber, { margin: known.margin + margin, accepted: known.accepted + accepted });
  }
  return sales.map((sale) => {
    const { margin = 0, accepted = 0 } = back.get(sale.receiptNumber) ?? {};
    return { ...sale, margin: sale.margin - margin, accepted: sale.accepted - accepted };
  });
}
