import type { JournalEvent, SaleEvent } from '../../domain/sale/events.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import { shownFacts } from '../../domain/sale/shown-facts.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';
import { layOut, type OpenSale } from '../../domain/selling/lay-out.ts';
import type { AdviceFacts } from '../../domain/selling/learned.ts';
import { isBehind } from './clock.ts';
import { type CustomerOnCounter, customerOf } from './customer-of.ts';
import { type Desk, showReceipt } from './desk.ts';
import { readHeld } from './held.ts';

/** What goes into the journal beside the sale's own events, and into the tables beside the journal. */
type Beside = {
  till?: readonly TillEvent[];
  alongside?: () => void;
  /** Whoever buys, where the tables do not have them yet. */
  customer?: CustomerOnCounter;
  /** The sale that the events go on with, where it is not the one on the counter. */
  onto?: Sale;
};

/** Does what was decided, durably and whole. The memory follows only once the disk has it. */
export function commit(desk: Desk, at: string, events: readonly SaleEvent[], beside: Beside = {}): void {
  const { till = [], alongside } = beside;
  const folded = foldAll(events, beside.onto ?? desk.open?.sale ?? null);
  const sale = folded?.state === 'held' ? null : folded;
  const opened = sale?.id !== desk.open?.sale.id;
  const customer = beside.customer ?? customerAfter(desk, sale, opened);
  const advice = { learned: opened ? desk.learned : desk.advice.learned, customer: customer.known };
  const next = events.length === 0 && !beside.customer ? desk.open : after(desk, sale, advice);
  const shown = panelEvents(next, desk);
  const all: JournalEvent[] = [...eventsBefore(desk, at), ...till, ...events, ...shown];
  desk.journal.append(at, all, alongside);
  desk.approved = [];
  desk.open = next && { ...next, sale: foldAll(shown, next.sale) ?? next.sale };
  desk.advice = advice;
  desk.customer = customer.view;
  if (at > desk.latestAt) desk.latestAt = at;
  if (events.some(({ type }) => type === 'v1.SaleHeld' || type === 'v1.SaleRecalled'))
    desk.held = readHeld(desk.db, desk.priceBook);
  if (events.length > 0) finish(desk, opened);
}

/** Asked anew for each sale: the last one may have changed what the customer owns. */
function customerAfter(desk: Desk, sale: Sale | null, opened: boolean): CustomerOnCounter {
  const same = !opened && (sale?.customer?.id ?? null) === (desk.customer?.id ?? null);
  if (same) return { known: desk.advice.customer, view: desk.customer };
  return customerOf(desk, sale?.customer ?? null);
}

function after({ priceBook }: Desk, sale: Sale | null, advice: AdviceFacts): OpenSale | null {
  return sale && layOut(sale, priceBook, advice);
}

function finish(desk: Desk, opened: boolean): void {
  const sale = desk.open?.sale;
  desk.receipt = undefined;
  desk.nextVisit = null;
  if (sale?.state === 'completed') {
    desk.nextReceiptNumber += 1;
    desk.priceBook.sold([...sale.lines, ...sale.returns].map(({ sku }) => sku));
    printFirst(desk, sale, showReceipt(desk));
  }
  if (opened) desk.onSaleOpened();
}

/** Prints the receipt, and opens the drawer where cash changed hands. */
function printFirst(desk: Desk, { receiptNumber, tenders }: Sale, markup = ''): void {
  const kick = tenders.some(({ kind }) => kind === 'cash');
  desk.print({ what: `receipt ${receiptNumber}`, markup, kick });
}

/** The cards that have just gone from the panel and those that have just come, one event each at the most. */
function panelEvents(next: OpenSale | null, { priceBook }: Desk): SaleEvent[] {
  if (!next || next.sale.state === 'completed' || next.sale.state === 'voided') return [];
  const { id: saleId, visible } = next.sale;
  const cards = next.suggestions.slice(0, priceBook.store.advice.cards);
  const gone = visible.filter((id) => !cards.some((card) => card.id === id));
  const fresh = cards.flatMap((card, at) =>
    visible.includes(card.id) ? [] : [shownFacts(card, next.sale, at + 1)],
  );
  const events: SaleEvent[] = [];
  if (gone.length > 0) events.push({ type: 'v1.SuggestionsHidden', saleId, suggestionIds: gone });
  if (fresh.length > 0) events.push({ type: 'v1.SuggestionsShown', saleId, suggestions: fresh });
  return events;
}

/** What the next commit writes before all else: a clock that went back, and who let the command through. */
export function eventsBefore(desk: Desk, at: string): JournalEvent[] {
  return [...clockEvents(desk, at), ...desk.approved];
}

/** A clock that went back is a fact that the journal keeps; the order of rows never depends on it. */
function clockEvents(desk: Desk, at: string): JournalEvent[] {
  const last = desk.journal.last().at;
  return isBehind(at, last) ? [{ type: 'v1.ClockWentBack', from: last, to: at }] : [];
}
