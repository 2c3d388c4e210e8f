import { noTerms } from '../pricing/terms.ts';
import type { SaleEvent } from './events.ts';
import type { EventOf, Handlers } from './fold-handlers.ts';
import { addUnits, nameOf } from './fold-lines.ts';
import { paymentHandlers } from './fold-payment.ts';
import { goBack, remember, throughout, withCustomer, withTerms } from './fold-steps.ts';
import { suggestionHandlers } from './fold-suggestions.ts';
import type { Sale } from './sale.ts';

const handlers: Handlers = {
  ...suggestionHandlers,
  ...paymentHandlers,
  'v1.CustomerAttached': (sale, { customer }) =>
    sale.customer?.id === customer.id
      ? throughout(sale, customer.id, customer)
      : withCustomer(remember(sale, ['stepCustomer']), customer),
  'v1.CustomerDetached': (sale, { erased }) =>
    erased === undefined
      ? withCustomer(remember(sale, ['stepNoCustomer']), null)
      : throughout(sale, erased, null),
  'v1.ItemScanned': (sale, { lineId, units, set }) => {
    const before = set?.first === false ? sale : remember(sale, ['stepAdd', set?.name ?? units.name]);
    return { ...addUnits(before, lineId, units), moment: 'scan' };
  },
  'v1.QuantityChanged': (sale, { lineId, quantity }) => ({
    ...remember(sale, ['stepQuantity', nameOf(sale, lineId)]),
    lines: sale.lines.map((line) => (line.id === lineId ? { ...line, quantity } : line)),
  }),
  'v1.LineRemoved': (sale, { lineId }) => ({
    ...remember(sale, ['stepRemove', nameOf(sale, lineId)]),
    lines: sale.lines.filter((line) => line.id !== lineId),
    lastLineId: sale.lastLineId === lineId ? null : sale.lastLineId,
  }),
  'v1.PriceOverridden': (sale, { lineId, unitPrice }) => {
    const before = remember(sale, ['stepPrice', nameOf(sale, lineId)]);
    return withTerms(before, { overrides: { ...sale.terms.overrides, [lineId]: unitPrice } });
  },
  'v1.LineDiscounted': (sale, { lineId, discount }) => {
    const others = sale.terms.lineDiscounts.filter((one) => one.lineId !== lineId);
    const before = remember(sale, ['stepDiscount', nameOf(sale, lineId)]);
    return withTerms(before, { lineDiscounts: [...others, { ...discount, lineId }] });
  },
  'v1.SaleDiscounted': (sale, { discount }) =>
    withTerms(remember(sale, ['stepDiscountSale']), { saleDiscounts: [discount] }),
  'v1.LineNoted': (sale, { lineId, note }) => ({
    ...remember(sale, ['stepNote', nameOf(sale, lineId)]),
    lines: sale.lines.map((line) => (line.id === lineId ? { ...line, note } : line)),
  }),
  'v1.SaleHeld': (sale, { name }) => ({ ...sale, state: 'held', heldName: name, visible: [] }),
  'v1.SaleRecalled': (sale, { type: _, saleId: __, ...pricing }) => ({
    ...sale,
    ...pricing,
    state: 'open',
    heldName: null,
    past: null,
  }),
  'v1.StepUndone': (sale) => (sale.past ? goBack(sale, sale.past.before) : sale),
  'v1.SaleCompleted': (sale, { receiptNumber, completedAt, priced }) => ({
    ...sale,
    state: 'completed',
    receiptNumber,
    completedAt,
    paid: priced,
    past: null,
  }),
  'v1.SaleVoided': (sale) => ({ ...sale, state: 'voided', past: null }),
};

/** The sale after one more event. Only `SaleOpened` makes a sale from none; other events without a sale change nothing. */
export function fold(sale: Sale | null, event: SaleEvent): Sale | null {
  if (event.type === 'v1.SaleOpened') return opened(event);
  if (!sale || event.saleId !== sale.id) return sale;
  const handler = handlers[event.type] as (sale: Sale, event: SaleEvent) => Sale;
  return handler(sale, event);
}

/** The sale after all of its events in order. */
export function foldAll(events: Iterable<SaleEvent>, from: Sale | null = null): Sale | null {
  let sale = from;
  for (const event of events) sale = fold(sale, event);
  return sale;
}

function opened({ type: _, saleId, ...facts }: EventOf<'v1.SaleOpened'>): Sale {
  return {
    id: saleId,
    ...facts,
    terms: noTerms,
    state: 'open',
    lines: [],
    lastLineId: null,
    linesEver: 0,
    customer: null,
    moment: 'scan',
    tags: [],
    tenders: [],
    card: null,
    returns: [],
    refundRooms: {},
    checks: {},
    heldName: null,
    suggestions: {},
    visible: [],
    accepted: [],
    declinedSkus: [],
    receiptNumber: null,
    completedAt: null,
    paid: null,
    past: null,
  };
}
