import type { BasisPoints, Money } from '../money.ts';
import { formatMoney } from '../money.ts';
import type { PricedLine } from '../pricing/priced-sale.ts';
import type { SaleCommand } from '../sale/commands.ts';
import type { OpenSale } from '../selling/lay-out.ts';
import type { Action } from './action.ts';

/** What a command of the sale asks permission for: the action, what part of a price it takes off, and what changes. */
export type Asked = { action: Action; part: BasisPoints; before: string; after: string };

const actionsOf: Readonly<Record<SaleCommand['type'], Action>> = {
  Scan: 'sell',
  AttachCustomer: 'sell',
  DetachCustomer: 'sell',
  SetQuantity: 'sell',
  AcceptSuggestion: 'sell',
  DeclineSuggestion: 'sell',
  AnswerNeed: 'sell',
  AskTotal: 'sell',
  TakeTender: 'sell',
  AskCard: 'sell',
  AnswerCard: 'sell',
  CompleteSale: 'sell',
  Undo: 'sell',
  NoteLine: 'sell',
  AnswerCheck: 'sell',
  DropReturn: 'sell',
  RefundTender: 'return',
  AskCardRefund: 'return',
  RemoveLine: 'void-line',
  VoidSale: 'void-sale',
  OverridePrice: 'override-price',
  Discount: 'discount',
  DiscountAmount: 'discount',
  HoldSale: 'hold',
  RecallSale: 'hold',
  ReturnUnits: 'return',
  ReturnWithoutReceipt: 'return-without-receipt',
};

/**
 * What a command asks permission for; amounts in words, for whoever approves it and for the journal. `after` is the sale
 * as the command would leave it, if it can be done at all.
 */
export function askedBy(
  command: SaleCommand,
  open: OpenSale | null,
  after: OpenSale | null,
  locale: string,
): Asked {
  const asked = { action: actionsOf[command.type], part: 0, before: '', after: '' };
  if (!open) return asked;
  const money = (amount: Money) => formatMoney(amount, open.sale.currency, locale);
  const isLess = command.type === 'SetQuantity' || command.type === 'RemoveLine';
  // An amount that was a small part of a full basket is a large one of what is left of it.
  if (isLess && after && partOff(after, undefined) > partOff(open, undefined)) {
    const [before, then] = [open, after].map(({ priced }) => money(sumOf(priced.lines, netOf)));
    return { action: 'discount', part: partOff(after, undefined), before: before ?? '', after: then ?? '' };
  }
  switch (command.type) {
    case 'OverridePrice': {
      const line = open.sale.lines.find(({ id }) => id === command.lineId);
      return { ...asked, before: money(line?.unitPrice ?? 0), after: money(command.unitPrice) };
    }
    case 'Discount':
    case 'DiscountAmount': {
      const [before, then] = [open, after ?? open].map((sale) => sumOf(linesOf(sale, command.lineId), netOf));
      const named = command.type === 'Discount' ? command.percentOff : 0;
      const part = Math.max(named, after ? partOff(after, command.lineId) : 0);
      return { ...asked, part, before: money(before ?? 0), after: money(then ?? 0) };
    }
    case 'VoidSale':
      return { ...asked, before: money(open.priced.toPay), after: money(0) };
    case 'RemoveLine':
      return { ...asked, before: open.sale.lines.find(({ id }) => id === command.lineId)?.name ?? '' };
    default:
      return asked;
  }
}

/** A sale after a command, as far as discounts go. */
type Discounted = Pick<OpenSale, 'sale' | 'priced'>;

/**
 * The part of their price that all discounts together take off the lines that one of them is about. A line that has a
 * discount of its own is looked at by itself too, so that nobody reaches beyond a limit in two steps.
 */
function partOff(open: Discounted, lineId: string | undefined): BasisPoints {
  const { lineDiscounts, saleDiscounts } = open.sale.terms;
  const own = lineDiscounts.map((one) => linesOf(open, one.lineId));
  const steps = lineDiscounts.length + saleDiscounts.length;
  const groups = [linesOf(open, lineId), ...(lineId === undefined ? own : [])];
  return Math.max(...groups.map((lines) => partOf(lines, steps)));
}

/** Half a minor unit for each discount is rounding, not generosity. */
function partOf(lines: readonly PricedLine[], steps: number): BasisPoints {
  const worth = sumOf(lines, ({ gross, saving }) => gross - saving);
  const off = Math.max(0, 2 * sumOf(lines, ({ discount }) => discount) - steps);
  return worth === 0 ? 0 : Math.min(10_000, Math.ceil((off * 10_000) / (2 * worth)));
}

function linesOf({ priced }: Discounted, lineId: string | undefined): readonly PricedLine[] {
  return lineId === undefined ? priced.lines : priced.lines.filter((line) => line.lineId === lineId);
}

const netOf = ({ gross, saving, discount }: PricedLine) => gross - saving - discount;

function sumOf(lines: readonly PricedLine[], amount: (line: PricedLine) => Money): Money {
  return lines.reduce((sum, line) => sum + amount(line), 0);
}
