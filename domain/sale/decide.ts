import type { Barcode } from '../price-book/barcode.ts';
import { readBarcode } from '../price-book/barcode.ts';
import type { Item } from '../price-book/item.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { OpenSale } from '../selling/lay-out.ts';
import { everySuggestion } from '../selling/suggest.ts';
import type { Suggestion } from '../selling/suggestion.ts';
import type { Refusal, RefusalCode, SaleCommand } from './commands.ts';
import type { SaleEvent, ShownSuggestion } from './events.ts';
import type { Limits } from './limits.ts';
import { beyondLimits } from './limits.ts';
import { lineOf } from './line-of.ts';
import { noItem } from './no-item.ts';
import { change, due } from './payment.ts';
import type { Sale } from './sale.ts';
import { quantityOf } from './sale.ts';

/** What a decision needs beside the sale and the command; main gathers it. */
export type Facts = {
  /** Now, UTC. */
  at: string;
  /** Today in the store's time zone. */
  today: string;
  /** The time of day there, HH:MM. */
  time: string;
  /** The id that a sale opened by this command gets. */
  newSaleId: string;
  /** The number that a receipt made by this command gets. */
  nextReceiptNumber: number;
  limits: Limits;
  priceBook: PriceBook;
};

export type Decision = { ok: true; events: SaleEvent[] } | { ok: false; refusal: Refusal };

type CommandOf<T extends SaleCommand['type']> = Extract<SaleCommand, { type: T }>;

/** What happens when a hand asks for it: the events, or a refusal that says what to do instead. Pure. */
export function decide(open: OpenSale | null, command: SaleCommand, facts: Facts): Decision {
  if (command.type === 'Scan') return scan(open?.sale ?? null, command, facts);
  if (!open || (open.sale.state !== 'open' && open.sale.state !== 'paying')) {
    return refuse('no-sale', 'There is no open sale. Scan an item to begin one.');
  }
  const { sale } = open;
  switch (command.type) {
    case 'SetQuantity':
      return setQuantity(sale, command, facts);
    case 'RemoveLine':
      return removeLine(sale, command);
    case 'AcceptSuggestion':
      return acceptSuggestion(open, command, facts);
    case 'DeclineSuggestion':
      return declineSuggestion(open, command, facts);
    case 'TakeTender':
      return takeTender(open, command);
    case 'CompleteSale':
      return completeSale(open, facts);
    case 'VoidSale':
      return decided({ type: 'v1.SaleVoided', saleId: sale.id });
    case 'Undo':
      if (!sale.past) return refuse('nothing-to-undo', 'There is nothing to take back in this sale.');
      return decided({ type: 'v1.StepUndone', saleId: sale.id, step: sale.past.step });
  }
}

/** The facts of a suggestion that the journal keeps. */
export function shownFacts(suggestion: Suggestion): ShownSuggestion {
  const { id, kind, source, trigger, sku, price, saving = 0 } = suggestion;
  return { id, kind, source, trigger, sku, price, saving };
}

function decided(...events: SaleEvent[]): Decision {
  return { ok: true, events };
}

function refuse(code: RefusalCode, message: string): Decision {
  return { ok: false, refusal: { code, message } };
}

const emptyMessage = 'The basket is empty. Scan an item, or void the sale.';
const payingMessage = 'Payment has begun. Finish it, or take the payment back first.';

function scan(sale: Sale | null, { code, quantity = 1 }: CommandOf<'Scan'>, facts: Facts): Decision {
  if (sale?.state === 'paying') return refuse('paying', payingMessage);
  const barcode = readBarcode(code);
  const item = itemOf(code, barcode, facts.priceBook);
  if (!item) return refuse(...noItem(code, barcode));
  const current = sale?.state === 'open' ? sale : null;
  const lineId = current ? lineFor(current, item) : 'l1';
  const beyond = beyondWith(current, lineId, item, quantity, facts);
  if (beyond) return refuse('too-many', beyond);
  if (current) return decided(scanned(current.id, lineId, item, quantity));
  const opened = opening(facts);
  return decided(opened, scanned(opened.saleId, lineId, item, quantity));
}

/** By barcode, else by sku; a sku may be digits that look like a barcode, even like a misread one. */
function itemOf(code: string, barcode: Barcode, priceBook: PriceBook): Item | undefined {
  const item = barcode.ok ? priceBook.itemByCode(barcode.key) : undefined;
  return item ?? (barcode.ok || barcode.why === 'check-digit' ? priceBook.item(code.trim()) : undefined);
}

/** Why `quantity` more of an item may not be added, if there is a reason. */
function beyondWith(sale: Sale | null, id: string, item: Item, quantity: number, { limits }: Facts) {
  const known = sale ? quantityOf(sale, id) : 0;
  return beyondLimits(sale?.lines ?? [], { id, unitPrice: item.price }, known + quantity, limits);
}

function opening({
  at,
  today,
  time,
  newSaleId,
  priceBook,
}: Facts): Extract<SaleEvent, { type: 'v1.SaleOpened' }> {
  const { currency, taxMode, taxRounding, cashRounding } = priceBook.store;
  const priceBookVersion = priceBook.version;
  return {
    type: 'v1.SaleOpened',
    saleId: newSaleId,
    priceBookVersion,
    pricedAt: at,
    pricedOn: today,
    pricedTime: time,
    currency,
    taxMode,
    taxRounding,
    cashRounding,
  };
}

function scanned(saleId: string, lineId: string, item: Item, quantity: number): SaleEvent {
  return { type: 'v1.ItemScanned', saleId, lineId, units: lineOf(item, quantity) };
}

/** The line that holds the item already, else the next new one. */
function lineFor(sale: Sale, item: Item): string {
  return sale.lines.find((line) => line.sku === item.sku)?.id ?? `l${sale.linesEver + 1}`;
}

function setQuantity(sale: Sale, { lineId, quantity }: CommandOf<'SetQuantity'>, facts: Facts): Decision {
  if (sale.state === 'paying') return refuse('paying', payingMessage);
  const line = sale.lines.find(({ id }) => id === lineId);
  if (!line) return refuse('no-line', 'That line is no longer in the basket.');
  const beyond = beyondLimits(sale.lines, line, quantity, facts.limits);
  if (beyond) return refuse('too-many', beyond);
  if (quantity === line.quantity) return decided();
  return decided({ type: 'v1.QuantityChanged', saleId: sale.id, lineId, quantity });
}

function removeLine(sale: Sale, { lineId }: CommandOf<'RemoveLine'>): Decision {
  if (sale.state === 'paying') return refuse('paying', payingMessage);
  if (quantityOf(sale, lineId) === 0) return refuse('no-line', 'That line is no longer in the basket.');
  return decided({ type: 'v1.LineRemoved', saleId: sale.id, lineId });
}

function acceptSuggestion(open: OpenSale, command: CommandOf<'AcceptSuggestion'>, facts: Facts): Decision {
  const { sale } = open;
  if (sale.state === 'paying') return refuse('paying', payingMessage);
  const suggestion = suggestionOf(open, command.suggestionId, facts.priceBook);
  if (!suggestion) return refuse('no-suggestion', 'That suggestion no longer fits the basket.');
  const sku = command.sku ?? suggestion.sku;
  const item = suggestion.choices.some((choice) => choice.sku === sku)
    ? facts.priceBook.item(sku)
    : undefined;
  if (!item) return refuse('no-choice', 'That item is not one of the choices. Pick one that the card shows.');
  const lineId = lineFor(sale, item);
  const beyond = beyondWith(sale, lineId, item, suggestion.quantity, facts);
  if (beyond) return refuse('too-many', beyond);
  const accepted: SaleEvent = {
    type: 'v1.SuggestionAccepted',
    saleId: sale.id,
    suggestionId: suggestion.id,
    lineId,
    units: lineOf(item, suggestion.quantity),
  };
  return decided(...unseen(sale, suggestion), accepted);
}

/** The suggestion with that id, also where better ones have pushed it off the screen since it was shown. */
function suggestionOf(open: OpenSale, wanted: string, priceBook: PriceBook): Suggestion | undefined {
  const shown = open.suggestions.find(({ id }) => id === wanted);
  if (shown) return shown;
  for (const suggestion of everySuggestion(open.sale, open.priced, priceBook)) {
    if (suggestion.id === wanted) return suggestion;
  }
  return undefined;
}

function declineSuggestion(
  open: OpenSale,
  command: CommandOf<'DeclineSuggestion'>,
  { priceBook }: Facts,
): Decision {
  const { sale } = open;
  const suggestion = suggestionOf(open, command.suggestionId, priceBook);
  if (!suggestion) return refuse('no-suggestion', 'That suggestion no longer fits the basket.');
  const objectionId = command.objectionId ?? null;
  if (objectionId !== null && !suggestion.objections.some(({ id }) => id === objectionId)) {
    return refuse('no-objection', 'That answer is not on the card.');
  }
  const declined: SaleEvent = {
    type: 'v1.SuggestionDeclined',
    saleId: sale.id,
    suggestionId: suggestion.id,
    objectionId,
  };
  return decided(...unseen(sale, suggestion), declined);
}

/** A further suggestion that was looked up is shown by that; the journal says so before it says the answer. */
function unseen(sale: Sale, suggestion: Suggestion): SaleEvent[] {
  if (suggestion.id in sale.suggestions) return [];
  return [{ type: 'v1.SuggestionsShown', saleId: sale.id, suggestions: [shownFacts(suggestion)] }];
}

function takeTender({ sale, priced }: OpenSale, { kind, amount }: CommandOf<'TakeTender'>): Decision {
  if (sale.lines.length === 0) return refuse('no-sale', emptyMessage);
  const stillDue = due(sale, priced);
  if (stillDue === 0) return refuse('nothing-due', 'Nothing is due. Complete the sale.');
  if (kind === 'card' && amount > stillDue)
    return refuse('too-much', 'A card pays at most what is due. Only cash gives change.');
  return decided({ type: 'v1.TenderTaken', saleId: sale.id, kind, amount });
}

function completeSale({ sale, priced }: OpenSale, { at, nextReceiptNumber }: Facts): Decision {
  if (sale.lines.length === 0) return refuse('no-sale', emptyMessage);
  if (due(sale, priced) > 0) return refuse('still-due', 'The sale is not paid yet. Take the rest first.');
  const ignored = Object.keys(sale.suggestions).filter((id) => sale.suggestions[id] === 'shown');
  const completed: SaleEvent = {
    type: 'v1.SaleCompleted',
    saleId: sale.id,
    receiptNumber: nextReceiptNumber,
    completedAt: at,
    lines: sale.lines,
    tenders: sale.tenders,
    change: change(sale, priced),
    priced,
  };
  if (ignored.length === 0) return decided(completed);
  return decided({ type: 'v1.SuggestionsIgnored', saleId: sale.id, suggestionIds: ignored }, completed);
}
