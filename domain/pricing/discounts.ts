import { allocate } from '../allocate.ts';
import type { Money } from '../money.ts';
import { proportion } from '../money.ts';
import type { AppliedDiscount } from './priced-sale.ts';
import type { Discount, Terms } from './terms.ts';

/** What a line comes to so far, and how much of that may still be taken off without going below a floor. */
export type Left = { lineId: string; net: Money; room: Money };

/** What discounts and vouchers take off each line, in its place, and what each of them took in all. */
export type Discounts = { offs: Money[]; applied: AppliedDiscount[] };

/** Line discounts, then sale discounts, then vouchers, each in the order it was given, each of what is left by then. */
export function takeDiscounts(lines: readonly Left[], terms: Terms): Discounts {
  const applied: AppliedDiscount[] = [];
  let left = lines;
  const take = (name: string, offs: readonly Money[]) => {
    left = left.map((line, at) => without(line, offs[at] ?? 0));
    const amount = sumOf(offs);
    if (amount > 0) applied.push({ name, amount });
  };
  for (const discount of terms.lineDiscounts) {
    const { lineId, name } = discount;
    take(
      name,
      left.map((line) => (line.lineId === lineId ? offLine(line, discount) : 0)),
    );
  }
  for (const discount of terms.saleDiscounts) take(discount.name, offSale(left, discount));
  for (const { name, amount } of terms.vouchers) take(name, spread(left, amount));
  return { offs: lines.map(({ net }, at) => net - (left[at]?.net ?? net)), applied };
}

function offLine({ net, room }: Left, discount: Discount): Money {
  return Math.min(
    room,
    'percentOff' in discount ? proportion(net, discount.percentOff, 10_000) : discount.amountOff,
  );
}

function offSale(lines: readonly Left[], discount: Discount): Money[] {
  if ('amountOff' in discount) return spread(lines, discount.amountOff);
  return lines.map((line) => offLine(line, discount));
}

/** An amount on all lines by their room, so that no part is more than its line may give. */
function spread(lines: readonly Left[], amount: Money): Money[] {
  const rooms = lines.map(({ room }) => room);
  const total = Math.min(amount, sumOf(rooms));
  return total === 0 ? rooms.map(() => 0) : allocate(total, rooms);
}

function without({ lineId, net, room }: Left, off: Money): Left {
  return { lineId, net: net - off, room: room - off };
}

function sumOf(amounts: readonly Money[]): Money {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
