import type { BasisPoints, Money } from '../money.ts';
import { formatMoney, proportion } from '../money.ts';
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

/** What a command asks permission for; amounts in words, for whoever approves it and for the journal. */
export function askedBy(command: SaleCommand, open: OpenSale | null, locale: string): Asked {
  const action = actionsOf[command.type];
  const money = (amount: Money) => (open ? formatMoney(amount, open.sale.currency, locale) : String(amount));
  const asked = { action, part: 0, before: '', after: '' };
  if (!open) return asked;
  if (command.type === 'OverridePrice') {
    const line = open.sale.lines.find(({ id }) => id === command.lineId);
    return { ...asked, before: money(line?.unitPrice ?? 0), after: money(command.unitPrice) };
  }
  if (command.type === 'Discount' || command.type === 'DiscountAmount') {
    const whole = worthOf(open, command.lineId);
    const off =
      command.type === 'Discount' ? proportion(whole, command.percentOff, 10_000) : command.amountOff;
    const part = whole === 0 ? 0 : Math.min(10_000, Math.ceil((off * 10_000) / whole));
    return { ...asked, part, before: money(whole), after: money(Math.max(0, whole - off)) };
  }
  if (command.type === 'VoidSale') return { ...asked, before: money(open.priced.toPay), after: money(0) };
  return asked;
}

/** What a line, or the whole sale, comes to after bundles. */
function worthOf({ priced }: OpenSale, lineId: string | undefined): Money {
  const lines = lineId === undefined ? priced.lines : priced.lines.filter((line) => line.lineId === lineId);
  return lines.reduce((sum, { gross, saving }) => sum + gross - saving, 0);
}
