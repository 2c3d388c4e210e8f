import type { ReadableDb } from '../../db/handles.ts';
import type { JournalEvent } from '../../domain/sale/events.ts';

export type JournalRow = { seq: number; event: JournalEvent };

type Of<T extends JournalEvent['type']> = Extract<JournalEvent, { type: T }>;
type Kind = 'cash' | 'card' | 'voucher';

/** The whole journal, a second time and by nobody else's code. */
export function journalOf(db: ReadableDb): JournalRow[] {
  const rows = db.prepare('SELECT seq, body FROM journal ORDER BY seq').all() as {
    seq: number;
    body: string;
  }[];
  return rows.map(({ seq, body }) => ({ seq, event: JSON.parse(body) as JournalEvent }));
}

/**
 * What a Z report over these rows has to say, added up from the money that changed hands and the units on the receipts:
 * nothing here asks the totals' own fold, and no sum that a sale states of itself is taken for granted.
 */
export function addUp(rows: readonly JournalRow[]) {
  const all = <T extends JournalEvent['type']>(type: T): Of<T>[] =>
    rows.flatMap(({ event }) => (event.type === type ? [event as Of<T>] : []));
  const sales = all('v1.SaleCompleted');
  const handed = (kind: Kind, direction: 1 | -1) =>
    sum(
      sales.flatMap(({ tenders }) =>
        tenders.filter((one) => one.kind === kind && one.amount * direction > 0),
      ),
      (one) => Math.abs(one.amount),
    );
  const change = sum(sales, (sale) => sale.change);
  const kept = { cash: handed('cash', 1) - change, card: handed('card', 1), voucher: handed('voucher', 1) };
  const back = { cash: handed('cash', -1), card: handed('card', -1), voucher: handed('voucher', -1) };
  const returns = sales.flatMap((sale) => sale.returns);
  const count = (type: JournalEvent['type']) => all(type).length;
  return {
    sales: sales.length,
    pieces: sum(
      sales.flatMap(({ lines }) => lines),
      ({ quantity }) => quantity,
    ),
    gross: sum(sales.flatMap(pricesOf), (price) => price),
    tenders: { kept, back },
    took: kept.cash + kept.card + kept.voucher - back.cash - back.card - back.voucher,
    returned: {
      pieces: sum(returns, ({ quantity }) => quantity),
      amount: sum(returns, ({ amount }) => amount),
    },
    taxReturned: sum(returns, ({ tax }) => tax),
    tax: sum(
      sales.flatMap(({ priced }) => priced.taxes),
      ({ tax }) => tax,
    ),
    drawer: drawerOf(rows),
    overrides: sum(sales, ({ terms, lines }) => lines.filter(({ id }) => id in terms.overrides).length),
    discounts: sum(
      sales,
      ({ terms, lines }) =>
        terms.saleDiscounts.length +
        lines.filter(({ id }) => terms.lineDiscounts.some(({ lineId }) => lineId === id)).length,
    ),
    voidedLines: count('v1.LineRemoved'),
    voidedSales: count('v1.SaleVoided'),
    held: count('v1.SaleHeld'),
    approvals: count('v1.Approved'),
    shown: sum(all('v1.SuggestionsShown'), ({ suggestions }) => suggestions.length),
    accepted: count('v1.SuggestionAccepted'),
  };
}

/** Line by line, at the unit price that was agreed. */
function pricesOf({ lines, priced }: Of<'v1.SaleCompleted'>): number[] {
  return lines.map(({ quantity }, at) => quantity * (priced.lines[at]?.unitPrice ?? Number.NaN));
}

/** The cash in the drawer since the last shift began, note by note as it went in and out. */
function drawerOf(rows: readonly JournalRow[]): number {
  let cash = 0;
  for (const { event } of rows) {
    if (event.type === 'v1.ShiftOpened') cash = event.float;
    if (event.type === 'v1.CashMoved') cash += event.kind === 'in' ? event.amount : -event.amount;
    if (event.type === 'v1.SaleCompleted') {
      cash -= event.change;
      for (const { kind, amount } of event.tenders) if (kind === 'cash') cash += amount;
    }
  }
  return cash;
}

function sum<T>(all: readonly T[], amount: (one: T) => number): number {
  return all.reduce((total, one) => total + amount(one), 0);
}
