import type { Money } from '../money.ts';
import { proportion } from '../money.ts';
import type { Line } from '../sale/sale.ts';
import type { PricedSale } from './priced-sale.ts';
import type { Run } from './units.ts';
import { unitsOf } from './units.ts';

/** What goes back for returned units; the tax is in the net, or on top of it, as it was in the sale. */
export type Refund = { net: Money; tax: Money };

/**
 * What `quantity` more units of a line bring back after `alreadyReturned` of them: the dearest go first, and whatever
 * the steps, all together bring back the line's net and tax. Refuses more units than the line has left.
 */
export function refundFor(
  line: Pick<Line, 'id' | 'quantity' | 'floor'>,
  quantity: number,
  alreadyReturned: number,
  priced: PricedSale,
): Refund {
  const all = alreadyReturned + quantity;
  if (quantity < 0 || alreadyReturned < 0 || all > line.quantity) {
    throw new RangeError(`${quantity} of ${line.quantity} units cannot go back after ${alreadyReturned}`);
  }
  const units = unitsOf(line, priced);
  const { net = 0, tax = 0 } = priced.lines.find(({ lineId }) => lineId === line.id) ?? {};
  const taxOn = (part: Money) => (net === 0 ? 0 : proportion(tax, part, net));
  const [before, after] = [sumOfFirst(units, alreadyReturned), sumOfFirst(units, all)];
  return { net: after - before, tax: taxOn(after) - taxOn(before) };
}

function sumOfFirst(units: readonly Run[], count: number): Money {
  let left = count;
  let sum = 0;
  for (const { each, quantity } of units) {
    const taken = Math.min(left, quantity);
    sum += taken * each;
    left -= taken;
  }
  return sum;
}
