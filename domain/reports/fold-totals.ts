import type { BasisPoints, Money } from '../money.ts';
import type { TaxRow } from '../pricing/priced-sale.ts';
import type { JournalEvent } from '../sale/events.ts';
import type { Drawer, Totals } from './totals.ts';
import { noTotals } from './totals.ts';

type Completed = Extract<JournalEvent, { type: 'v1.SaleCompleted' }>;

/** The kinds of events that change totals; all others may be left out of a fold. */
export const countedTypes: readonly JournalEvent['type'][] = [
  ...(['v1.SaleCompleted', 'v1.SaleVoided', 'v1.SaleHeld', 'v1.LineRemoved'] as const),
  ...(['v1.CheckAnswered', 'v1.Approved'] as const),
  ...(['v1.ReceiptReprinted', 'v1.ShiftOpened', 'v1.CashMoved', 'v1.DayClosed'] as const),
  ...(['v1.SuggestionsShown', 'v1.SuggestionAccepted', 'v1.SuggestionDeclined'] as const),
  ...(['v1.SuggestionsIgnored', 'v1.SuggestionsRemoved'] as const),
];

/** The totals after one more event of the journal. A Z report begins them anew. */
export function foldTotals(totals: Totals, event: JournalEvent): Totals {
  switch (event.type) {
    case 'v1.SaleCompleted':
      return withSale(totals, event);
    case 'v1.SaleVoided':
      return { ...totals, voidedSales: totals.voidedSales + 1 };
    case 'v1.SaleHeld':
      return { ...totals, held: totals.held + 1 };
    case 'v1.LineRemoved':
      return { ...totals, voidedLines: totals.voidedLines + 1 };
    case 'v1.CheckAnswered':
      return event.passed ? totals : { ...totals, refusedChecks: totals.refusedChecks + 1 };
    case 'v1.Approved':
      return { ...totals, approvals: totals.approvals + 1 };
    case 'v1.ReceiptReprinted':
      return { ...totals, reprints: totals.reprints + 1 };
    case 'v1.ShiftOpened':
      return { ...totals, drawer: { ...noTotals.drawer, float: event.float } };
    case 'v1.CashMoved':
      return { ...totals, drawer: moved(totals.drawer, event.kind, event.amount) };
    case 'v1.DayClosed':
      return noTotals;
    default:
      return withSuggestions(totals, event);
  }
}

function withSale(totals: Totals, event: Completed): Totals {
  const { lines, tenders, change, priced } = event;
  // A sale from before there were returns has none.
  const { returns = [] } = event;
  const { refund = 0, refundTaxes = [] } = priced;
  const cash = tenders.filter(({ kind }) => kind === 'cash');
  const taken = cash.reduce((sum, { amount }) => sum + Math.max(0, amount), 0) - change;
  const refunded = cash.reduce((sum, { amount }) => sum + Math.max(0, -amount), 0);
  const { drawer, returned } = totals;
  return {
    ...totals,
    sold: { count: totals.sold.count + 1, amount: totals.sold.amount + priced.toPay + refund },
    pieces: totals.pieces + lines.reduce((sum, line) => sum + line.quantity, 0),
    gross: totals.gross + priced.gross,
    savings: totals.savings + priced.saving,
    discounts: totals.discounts + priced.discount,
    exempted: totals.exempted + priced.exempted,
    net: totals.net + priced.net,
    tax: totals.tax + priced.tax,
    rounding: totals.rounding + priced.rounding,
    taxes: sumTaxes(totals.taxes, priced.taxes),
    returned: {
      count: returned.count + (returns.length > 0 ? 1 : 0),
      amount: returned.amount + refund,
      pieces: returned.pieces + returns.reduce((sum, one) => sum + one.quantity, 0),
      tax: returned.tax + returns.reduce((sum, one) => sum + one.tax, 0),
      taxes: sumTaxes(returned.taxes, refundTaxes),
    },
    overrides: totals.overrides + overridesIn(event),
    discountsByReason: discountsIn(event).reduce(oneMore, totals.discountsByReason),
    tenders: withTenders(totals.tenders, event),
    drawer: { ...drawer, sales: drawer.sales + taken, refunds: drawer.refunds + refunded },
  };
}

/** Prices that were overridden and paid; one that was undone, or whose line was taken out, counts no more. */
function overridesIn({ terms, lines }: Completed): number {
  return lines.filter(({ id }) => Object.hasOwn(terms?.overrides ?? {}, id)).length;
}

/** The reasons of the discounts that stood when the sale was paid. */
function discountsIn({ terms, lines }: Completed): string[] {
  const { lineDiscounts = [], saleDiscounts = [] } = terms ?? {};
  const there = lineDiscounts.filter(({ lineId }) => lines.some(({ id }) => id === lineId));
  return [...there, ...saleDiscounts].map(({ name }) => name);
}

function withTenders(known: Totals['tenders'], { tenders, change }: Completed): Totals['tenders'] {
  const next = structuredCopy(known);
  for (const { kind, amount } of tenders) {
    if (amount >= 0) next[kind].taken += amount;
    else next[kind].refunded -= amount;
  }
  next.cash.taken -= change;
  return next;
}

function structuredCopy({ cash, card, voucher }: Totals['tenders']): Totals['tenders'] {
  return { cash: { ...cash }, card: { ...card }, voucher: { ...voucher } };
}

function moved(drawer: Drawer, kind: 'in' | 'out' | 'drop', amount: Money): Drawer {
  const place = kind === 'drop' ? 'drops' : kind;
  return { ...drawer, [place]: drawer[place] + amount };
}

function withSuggestions(totals: Totals, event: JournalEvent): Totals {
  const { suggestions } = totals;
  const counted = (more: Partial<Totals['suggestions']>) => ({
    ...totals,
    suggestions: { ...suggestions, ...more },
  });
  switch (event.type) {
    case 'v1.SuggestionsShown':
      return counted({ shown: suggestions.shown + event.suggestions.length });
    case 'v1.SuggestionAccepted':
      return counted({
        accepted: suggestions.accepted + 1,
        value: suggestions.value + event.units.unitPrice * event.units.quantity,
      });
    case 'v1.SuggestionDeclined':
      return counted({ declined: suggestions.declined + 1 });
    case 'v1.SuggestionsIgnored':
      return counted({ ignored: suggestions.ignored + event.suggestionIds.length });
    case 'v1.SuggestionsRemoved':
      return counted({ removed: suggestions.removed + event.suggestionIds.length });
    default:
      return totals;
  }
}

function oneMore(counts: Record<string, number>, name: string): Record<string, number> {
  return { ...counts, [name]: (counts[name] ?? 0) + 1 };
}

/** Tax tables together, one row a rate, the highest first. */
export function sumTaxes(some: readonly TaxRow[], more: readonly TaxRow[]): TaxRow[] {
  const rows = new Map<BasisPoints, TaxRow>();
  for (const { rate, taxable, tax } of [...some, ...more]) {
    const known = rows.get(rate) ?? { rate, taxable: 0, tax: 0 };
    rows.set(rate, { rate, taxable: known.taxable + taxable, tax: known.tax + tax });
  }
  return [...rows.values()].sort((a, b) => b.rate - a.rate);
}
