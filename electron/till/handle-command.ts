import { mostMoney, mostPieces, type TillCommand, tillCommand } from '../../contract/till-command.ts';
import type { TillReply } from '../../contract/till-view.ts';
import type { SaleCommand } from '../../domain/sale/commands.ts';
import { decide, type Facts } from '../../domain/sale/decide.ts';
import type { JournalEvent, SaleEvent } from '../../domain/sale/events.ts';
import { foldAll } from '../../domain/sale/fold.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import { shownFacts } from '../../domain/sale/shown-facts.ts';
import { layOut, type OpenSale } from '../../domain/selling/lay-out.ts';
import { dayIn, isBehind, timeIn } from './clock.ts';
import { currentView, foundItem } from './current-view.ts';
import { currentReceipt, type Desk } from './desk.ts';
import { notACommand, notShown, notWritten, refusal } from './refusals.ts';

/**
 * Does one command: decides, and commits what happened in one durable transaction before it answers. Whatever the input
 * is, it answers with a view or with a refusal, and a refusal has changed nothing.
 */
export function handleCommand(desk: Desk, input: unknown): TillReply {
  const parsed = tillCommand.safeParse(input);
  if (!parsed.success) return notACommand(parsed.error);
  const { seq } = desk.journal.last();
  try {
    return answer(desk, parsed.data);
  } catch (error) {
    return desk.journal.last().seq === seq ? notWritten(error) : notShown(error);
  }
}

function answer(desk: Desk, command: TillCommand): TillReply {
  if (command.type === 'View') return { ok: true, view: currentView(desk) };
  if (command.type === 'Search') {
    return { ok: true, view: currentView(desk), items: desk.search(command.text).map(foundItem) };
  }
  switch (command.type) {
    case 'SetQueue':
    case 'FindCustomers':
    case 'AddCustomer':
    case 'MarkCustomer':
    case 'ExportCustomer':
    case 'EraseCustomer':
    case 'AdviceGiven':
    case 'DraftRules':
      return refusal('not-a-command', 'not yet');
  }
  return sell(desk, command);
}

function sell(desk: Desk, command: SaleCommand): TillReply {
  const at = desk.now();
  const decision = decide(desk.open, command, factsOf(desk, at));
  if (!decision.ok) return refusal(decision.refusal.code, decision.refusal.message);
  if (decision.events.length > 0) commit(desk, at, decision.events);
  return { ok: true, view: currentView(desk) };
}

function factsOf(desk: Desk, at: string): Facts {
  const { priceBook, nextReceiptNumber } = desk;
  return {
    at,
    today: dayIn(priceBook.store.timeZone, at),
    time: timeIn(priceBook.store.timeZone, at),
    newSaleId: desk.newId(),
    nextReceiptNumber,
    queue: false,
    limits: { mostPieces, mostMoney },
    priceBook,
    customers: { byId: () => undefined, byCard: () => undefined },
    advice: desk.advice,
  };
}

/** The memory follows only once the disk has it. */
function commit(desk: Desk, at: string, events: SaleEvent[]): void {
  const next = after(desk, events);
  const shown = panelEvents(next, desk);
  const all: JournalEvent[] = [...clockEvents(desk, at), ...events, ...shown];
  desk.journal.append(at, all);
  desk.open = next && { ...next, sale: foldAll(shown, next.sale) ?? next.sale };
  if (at > desk.latestAt) desk.latestAt = at;
  desk.receipt = undefined;
  if (next?.sale.state === 'completed') closeSale(desk, next.sale);
}

function after(desk: Desk, events: SaleEvent[]): OpenSale | null {
  const sale = foldAll(events, desk.open?.sale ?? null);
  return sale && layOut(sale, desk.priceBook, desk.advice);
}

function closeSale(desk: Desk, { lines }: Sale): void {
  desk.nextReceiptNumber += 1;
  desk.priceBook.sold(lines.map(({ sku }) => sku));
  desk.receipt = currentReceipt(desk);
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

/** A clock that went back is a fact that the journal keeps; the order of rows never depends on it. */
function clockEvents(desk: Desk, at: string): JournalEvent[] {
  const last = desk.journal.last().at;
  return isBehind(at, last) ? [{ type: 'v1.ClockWentBack', from: last, to: at }] : [];
}
