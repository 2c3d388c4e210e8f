import type { Money } from '../money.ts';
import type { AppliedBundle } from '../pricing/priced-sale.ts';
import type { JournalEvent } from '../sale/events.ts';
import { lineFigures } from './item-figures.ts';

type Completed = Extract<JournalEvent, { type: 'v1.SaleCompleted' }>;

/** What the units that a bundle took earned, without tax; `returned`: units that came back since, by line, which take their part along. */
export function bundleMargin(
  { shares }: Pick<AppliedBundle, 'shares'>,
  sale: Completed,
  returned: ReadonlyMap<string, number>,
): Money {
  const figures = new Map(lineFigures(sale).map((line) => [line.lineId, line]));
  const earned = shares.map(({ lineId, quantity, saving }) => {
    const line = sale.lines.find(({ id }) => id === lineId);
    const priced = sale.priced.lines.find((one) => one.lineId === lineId);
    const figure = figures.get(lineId);
    if (!line || !priced || !figure || line.quantity === 0) return 0;
    const untaxed = priced.net === 0 ? 1 : figure.net / priced.net;
    // The bundle's saving is that of its own units, not of all in the line.
    const alike = ((figure.net + priced.saving * untaxed) * quantity) / line.quantity;
    const kept = Math.max(0, line.quantity - (returned.get(lineId) ?? 0)) / line.quantity;
    return (alike - saving * untaxed - line.cost * quantity) * kept;
  });
  return Math.round(earned.reduce((sum, one) => sum + one, 0));
}
