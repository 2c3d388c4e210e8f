import type { PriceBook } from '../../domain/price-book/price-book.ts';
import { foldTotals } from '../../domain/reports/fold-totals.ts';
import { noTotals, type Totals } from '../../domain/reports/totals.ts';
import type { SaleCommand } from '../../domain/sale/commands.ts';
import { decide, type Facts } from '../../domain/sale/decide.ts';
import type { SaleEvent } from '../../domain/sale/events.ts';
import type { PastSale } from '../../domain/sale/facts.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import type { RefundRoom, Sale } from '../../domain/sale/sale.ts';
import { layOut, type OpenSale } from '../../domain/selling/lay-out.ts';
import { nothingLearned } from '../../domain/selling/learned.ts';

type Completed = Extract<SaleEvent, { type: 'v1.SaleCompleted' }>;

/** A till without a database that remembers what it sold: returns, holds and totals by the rules alone. */
export type ShopDay = {
  readonly open: OpenSale;
  readonly events: readonly SaleEvent[];
  readonly totals: Totals;
  try(command: SaleCommand): ReturnType<typeof decide>;
  do(...commands: SaleCommand[]): ShopDay;
  refused(command: SaleCommand): string;
  /** Scans, pays what is due in cash or by card, and completes; answers the receipt's number. */
  sell(tender: 'cash' | 'card', ...skus: string[]): number;
  at(time: string): ShopDay;
};

export function shopDay(priceBook: PriceBook, today = '2026-11-22'): ShopDay {
  const advice = { learned: nothingLearned, customer: null };
  const events: SaleEvent[] = [];
  const sales = new Map<string, Sale>();
  let totals = noTotals;
  let time = '10:00';
  let openId: string | null = null;
  let opened = 0;

  const laidOut = (id: string | null) => {
    const sale = id === null ? undefined : sales.get(id);
    return sale ? layOut(sale, priceBook, advice) : null;
  };
  const receipts = () => events.filter((event): event is Completed => event.type === 'v1.SaleCompleted');
  const facts = (): Facts => ({
    at: `${today}T${time}:00.000Z`,
    today,
    time,
    newSaleId: `sale-${opened + 1}`,
    newTenderId: `tender-${events.length}`,
    nextReceiptNumber: receipts().length + 1,
    queue: false,
    voucher: () => undefined,
    customers: { byId: () => undefined, byCard: () => undefined },
    advice,
    limits: { mostPieces: 9_999, mostMoney: 10_000_000_000 },
    priceBook,
    pastSale: (number) => pastSale(receipts(), number, priceBook),
    heldSale: (id) => (sales.get(id)?.state === 'held' ? sales.get(id) : undefined),
    lowestRecentPrice: () => undefined,
    cashier: 'c1',
  });
  const self: ShopDay = {
    get open() {
      const open = laidOut(openId);
      if (!open) throw new Error('no sale');
      return open;
    },
    get events() {
      return events;
    },
    get totals() {
      return totals;
    },
    try: (command) => decide(laidOut(openId), command, facts()),
    do(...commands) {
      for (const command of commands) {
        const decision = self.try(command);
        if (!decision.ok) throw new Error(`refused: ${decision.refusal.code} ${decision.refusal.message}`);
        const [first] = decision.events;
        if (first?.type === 'v1.SaleOpened') opened += 1;
        if (first) openId = first.saleId;
        for (const event of decision.events) {
          const sale = foldAll([event], sales.get(event.saleId) ?? null);
          if (sale) sales.set(event.saleId, sale);
          totals = foldTotals(totals, event);
        }
        events.push(...decision.events);
      }
      return self;
    },
    refused(command) {
      const decision = self.try(command);
      if (decision.ok) throw new Error('was not refused');
      return decision.refusal.code;
    },
    sell(kind, ...skus) {
      for (const code of skus) self.do({ type: 'Scan', code });
      const amount = self.open.priced.toPay;
      if (amount > 0) self.do({ type: 'TakeTender', kind, amount });
      self.do({ type: 'CompleteSale' });
      return receipts().length;
    },
    at(clock) {
      time = clock;
      return self;
    },
  };
  return self;
}

/** What the receipts say of one of them: what was paid, and what came back since. */
function pastSale(
  receipts: readonly Completed[],
  number: number,
  { store }: PriceBook,
): PastSale | undefined {
  const own = receipts.find(({ receiptNumber }) => receiptNumber === number);
  if (!own) return undefined;
  const returned: Record<string, number> = {};
  const backs = receipts.flatMap(({ returns }) => returns).filter(({ from }) => from?.saleId === own.saleId);
  for (const { from, quantity } of backs)
    if (from) returned[from.lineId] = (returned[from.lineId] ?? 0) + quantity;
  const { saleId, lines, priced } = own;
  return {
    saleId,
    receiptNumber: number,
    lines,
    priced,
    taxMode: store.taxMode,
    returned,
    room: roomOf(own, receipts),
  };
}

function roomOf(own: Completed, receipts: readonly Completed[]): RefundRoom {
  const room = { cash: -own.change, card: 0, voucher: 0 };
  for (const { kind, amount } of own.tenders) room[kind] += Math.max(0, amount);
  for (const { returns, tenders } of receipts) {
    if (!returns.some(({ from }) => from?.saleId === own.saleId)) continue;
    for (const { kind, amount } of tenders) room[kind] += Math.min(0, amount);
  }
  return { cash: Math.max(0, room.cash), card: Math.max(0, room.card), voucher: room.voucher };
}
