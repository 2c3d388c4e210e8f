import type { Money } from '../money.ts';
import { readBarcode } from '../price-book/barcode.ts';
import { refundFor } from '../pricing/refund.ts';
import { taxOf } from '../pricing/tax.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { SaleEvent } from './events.ts';
import type { Facts, PastSale } from './facts.ts';
import { opening } from './opening.ts';
import { reasonText } from './reason-text.ts';
import type { RefundRoom, ReturnedUnits, Sale } from './sale.ts';

type CommandOf<T extends SaleCommand['type']> = Extract<SaleCommand, { type: T }>;

/** Takes units of a past sale back for exactly what was paid for them; never more than were bought and did not come back yet. */
export function returnUnits(sale: Sale | null, command: CommandOf<'ReturnUnits'>, facts: Facts): Decision {
  if (sale?.state === 'paying') return refuse('paying', ['paymentBegun']);
  const past = facts.pastSale(command.receiptNumber);
  if (!past) return refuse('no-receipt', ['noReceipt', command.receiptNumber]);
  const line = past.lines.find(({ id }) => id === command.lineId);
  if (!line) return refuse('no-line', ['notOnReceipt']);
  if (reasonText(facts, 'return', command.reason) === undefined) return noReason();
  if (line.kind === 'service') return refuse('not-refundable', ['isService', line.name]);
  const before = (past.returned[line.id] ?? 0) + pending(sale, past, line.id);
  if (before + command.quantity > line.quantity) {
    const left = line.quantity - before;
    return refuse('too-many-back', left === 0 ? ['allBack'] : ['onlySoManyBack', left]);
  }
  const { net, tax } = refundFor(line, command.quantity, before, past.priced);
  const { sku, name, kind, taxRate } = line;
  return takeBack(sale, facts, past.room, {
    from: { saleId: past.saleId, receiptNumber: past.receiptNumber, lineId: line.id },
    ...{ sku, name, kind, quantity: command.quantity, net, tax, taxRate },
    amount: past.taxMode === 'inclusive' ? net : net + tax,
    reason: command.reason,
  });
}

/** Takes units back without a receipt, at the lowest price that they were sold for lately. */
export function returnWithoutReceipt(
  sale: Sale | null,
  { code, quantity, reason }: CommandOf<'ReturnWithoutReceipt'>,
  facts: Facts,
): Decision {
  if (sale?.state === 'paying') return refuse('paying', ['paymentBegun']);
  const barcode = readBarcode(code);
  const item =
    (barcode.ok ? facts.priceBook.itemByCode(barcode.key) : undefined) ?? facts.priceBook.item(code.trim());
  if (!item) return refuse('unknown-barcode', ['unknownItem']);
  if (reasonText(facts, 'return', reason) === undefined) return noReason();
  if (item.kind === 'service') return refuse('not-refundable', ['isService', item.name]);
  const each = Math.min(item.price, facts.lowestRecentPrice(item.sku) ?? item.price);
  const { taxMode } = facts.priceBook.store;
  const net = each * quantity;
  const tax = taxOf(net, item.taxRate, taxMode);
  const { sku, name, kind, taxRate } = item;
  return takeBack(sale, facts, null, {
    from: null,
    ...{ sku, name, kind, quantity, net, tax, taxRate, reason },
    amount: taxMode === 'inclusive' ? net : net + tax,
  });
}

/** Leaves a return out again. */
export function dropReturn(sale: Sale, { returnId }: CommandOf<'DropReturn'>): Decision {
  if (sale.state === 'paying') return refuse('paying', ['paymentBegun']);
  if (!sale.returns.some(({ id }) => id === returnId)) return refuse('no-return', ['noSuchReturn']);
  return decided({ type: 'v1.ReturnDropped', saleId: sale.id, returnId });
}

/**
 * The return of this sale that no longer is what would come back now: units of the same line came back in another sale
 * while this one was on hold, or an earlier return of it was left out.
 */
export function staleReturn(sale: Sale, { pastSale }: Facts): ReturnedUnits | undefined {
  return sale.returns.find((one, at) => {
    const past = one.from ? pastSale(one.from.receiptNumber) : undefined;
    const line = past?.lines.find(({ id }) => id === one.from?.lineId);
    if (!past || !line) return false;
    const earlier = { ...sale, state: 'open', returns: sale.returns.slice(0, at) } as const;
    const before = (past.returned[line.id] ?? 0) + pending(earlier, past, line.id);
    if (before + one.quantity > line.quantity) return true;
    const { net, tax } = refundFor(line, one.quantity, before, past.priced);
    const room = sale.refundRooms[past.receiptNumber];
    return net !== one.net || tax !== one.tax || tenderKinds.some((kind) => room?.[kind] !== past.room[kind]);
  });
}

const tenderKinds = ['cash', 'card', 'voucher'] as const;

/** What may go back by each tender in this sale. Without a receipt it goes back in cash. */
export function refundRoom(sale: Sale): RefundRoom {
  const rooms = Object.values(sale.refundRooms);
  const room = { cash: 0, card: 0, voucher: 0 };
  for (const kind of tenderKinds) room[kind] = sumOf(rooms.map((one) => one[kind]));
  room.cash += sumOf(sale.returns.filter(({ from }) => from === null).map(({ amount }) => amount));
  for (const { kind, amount } of sale.tenders) if (amount < 0) room[kind] += amount;
  return room;
}

/** What goes back for each receipt: by each tender the first receipt that has room, and then the next one. */
export function refundsOf({ refundRooms, tenders }: Sale): Record<string, RefundRoom> {
  const refunds: Record<string, RefundRoom> = {};
  const left = { cash: 0, card: 0, voucher: 0 };
  for (const { kind, amount } of tenders) if (amount < 0) left[kind] -= amount;
  for (const [receiptNumber, room] of Object.entries(refundRooms)) {
    const part = { cash: 0, card: 0, voucher: 0 };
    for (const kind of tenderKinds) {
      part[kind] = Math.min(left[kind], room[kind]);
      left[kind] -= part[kind];
    }
    refunds[receiptNumber] = part;
  }
  return refunds;
}

function takeBack(
  sale: Sale | null,
  facts: Facts,
  room: RefundRoom | null,
  returned: Omit<ReturnedUnits, 'id'>,
): Decision {
  const current = sale?.state === 'open' ? sale : null;
  const opened = current ? [] : [opening(facts)];
  const saleId = current?.id ?? facts.newSaleId;
  // After the highest, not after so many: one of them may have been left out again.
  const numbers = (current?.returns ?? []).map((one) => Number.parseInt(one.id.slice(1), 10));
  const id = `r${Math.max(0, ...numbers) + 1}-${returned.sku}`;
  const event: SaleEvent = { type: 'v1.UnitsTakenBack', saleId, returned: { id, ...returned }, room };
  return decided(...opened, event);
}

/** Units of a line that come back in this sale already. */
function pending(sale: Sale | null, past: PastSale, lineId: string): number {
  const own = sale?.state === 'open' ? sale.returns : [];
  return sumOf(
    own
      .filter(({ from }) => from?.saleId === past.saleId && from.lineId === lineId)
      .map(({ quantity }) => quantity),
  );
}

function sumOf(amounts: readonly Money[]): Money {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function noReason(): Decision {
  return refuse('no-reason', ['strangeReason']);
}
