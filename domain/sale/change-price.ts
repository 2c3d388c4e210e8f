import type { Discount } from '../pricing/terms.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { Facts } from './facts.ts';
import { beyondLimits } from './limits.ts';
import { reasonText } from './reason-text.ts';
import type { Sale } from './sale.ts';

type CommandOf<T extends SaleCommand['type']> = Extract<SaleCommand, { type: T }>;

const noLine = () => refuse('no-line', ['lineGone']);

/** Names another price for each unit of a line; never below the item's floor. */
export function overridePrice(sale: Sale, command: CommandOf<'OverridePrice'>, facts: Facts): Decision {
  if (sale.state === 'paying') return refuse('paying', ['paymentBegun']);
  const { lineId, unitPrice, reason } = command;
  const line = sale.lines.find(({ id }) => id === lineId);
  if (!line) return noLine();
  if (reasonText(facts, 'override', reason) === undefined) return noReason();
  if (unitPrice < line.floor) return refuse('below-floor', ['belowFloor']);
  const beyond = beyondLimits(sale.lines, { id: lineId, unitPrice }, line.quantity, facts.limits);
  if (beyond) return refuse('too-many', beyond);
  return decided({ type: 'v1.PriceOverridden', saleId: sale.id, lineId, unitPrice, reason });
}

/** Takes a part or an amount off a line or off the sale, in the place of an earlier discount there. */
export function discount(
  sale: Sale,
  command: CommandOf<'Discount' | 'DiscountAmount'>,
  facts: Facts,
): Decision {
  if (sale.state === 'paying') return refuse('paying', ['paymentBegun']);
  if (sale.lines.length === 0) return refuse('no-sale', ['emptyBasket']);
  const { lineId, reason } = command;
  const name = reasonText(facts, 'discount', reason);
  if (name === undefined) return noReason();
  const off: Discount =
    command.type === 'Discount'
      ? { name, percentOff: command.percentOff }
      : { name, amountOff: command.amountOff };
  if (lineId === undefined)
    return decided({ type: 'v1.SaleDiscounted', saleId: sale.id, discount: off, reason });
  if (!sale.lines.some(({ id }) => id === lineId)) return noLine();
  return decided({ type: 'v1.LineDiscounted', saleId: sale.id, lineId, discount: off, reason });
}

/** Writes a few words beside a line; they are printed. */
export function noteLine(sale: Sale, { lineId, note }: CommandOf<'NoteLine'>): Decision {
  if (sale.state === 'paying') return refuse('paying', ['paymentBegun']);
  if (!sale.lines.some(({ id }) => id === lineId)) return noLine();
  return decided({ type: 'v1.LineNoted', saleId: sale.id, lineId, note: note.trim() });
}

function noReason(): Decision {
  return refuse('no-reason', ['strangeReason']);
}
