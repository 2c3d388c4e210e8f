import type { Terms } from '../pricing/terms.ts';
import { noTerms } from '../pricing/terms.ts';
import type { SaleEvent, ScannedUnits } from './events.ts';
import type { Line, Sale, SaleCustomer, SuggestionOutcome } from './sale.ts';

type EventOf<T extends SaleEvent['type']> = Extract<SaleEvent, { type: T }>;
type Handlers = {
  [T in Exclude<SaleEvent['type'], 'v1.SaleOpened'>]: (sale: Sale, event: EventOf<T>) => Sale;
};

// The mapped type makes a missing handler a compile error.
const handlers: Handlers = {
  'v1.CustomerAttached': (sale, { customer }) =>
    sale.customer?.id === customer.id
      ? throughout(sale, customer.id, customer)
      : withCustomer(remember(sale, 'Add the customer'), customer),
  'v1.CustomerDetached': (sale, { erased }) =>
    erased === undefined
      ? withCustomer(remember(sale, 'Take the customer off'), null)
      : throughout(sale, erased, null),
  'v1.ItemScanned': (sale, { lineId, units }) => ({
    ...addUnits(remember(sale, `Add ${units.name}`), lineId, units),
    moment: 'scan',
  }),
  'v1.VoucherAdded': (sale, { code, amount }) => {
    const vouchers = [...sale.terms.vouchers, { name: `Voucher ${code}`, amount, code }];
    return { ...remember(sale, `Take voucher ${code}`), terms: { ...sale.terms, vouchers } };
  },
  'v1.QuantityChanged': (sale, { lineId, quantity }) => ({
    ...remember(sale, `Change the quantity of ${nameOf(sale, lineId)}`),
    lines: sale.lines.map((line) => (line.id === lineId ? { ...line, quantity } : line)),
  }),
  'v1.LineRemoved': (sale, { lineId }) => ({
    ...remember(sale, `Remove ${nameOf(sale, lineId)}`),
    lines: sale.lines.filter((line) => line.id !== lineId),
    lastLineId: sale.lastLineId === lineId ? null : sale.lastLineId,
  }),
  'v1.PriceOverridden': (sale, { lineId, unitPrice }) => {
    const before = remember(sale, `Change the price of ${nameOf(sale, lineId)}`);
    return withTerms(before, { overrides: { ...sale.terms.overrides, [lineId]: unitPrice } });
  },
  'v1.LineDiscounted': (sale, { lineId, discount }) => {
    const others = sale.terms.lineDiscounts.filter((one) => one.lineId !== lineId);
    const before = remember(sale, `Discount ${nameOf(sale, lineId)}`);
    return withTerms(before, { lineDiscounts: [...others, { ...discount, lineId }] });
  },
  'v1.SaleDiscounted': (sale, { discount }) =>
    withTerms(remember(sale, 'Discount the sale'), { saleDiscounts: [discount] }),
  'v1.LineNoted': (sale, { lineId, note }) => ({
    ...remember(sale, `Write beside ${nameOf(sale, lineId)}`),
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
  'v1.CheckAnswered': (sale, { checkId, passed }) => ({
    ...sale,
    checks: { ...sale.checks, [checkId]: passed ? 'passed' : 'refused' },
  }),
  'v1.UnitsTakenBack': (sale, { returned, room }) => ({
    ...remember(sale, `Take back ${returned.name}`),
    returns: [...sale.returns, returned],
    refundRooms:
      returned.from && room ? { ...sale.refundRooms, [returned.from.receiptNumber]: room } : sale.refundRooms,
  }),
  'v1.ReturnDropped': (sale, { returnId }) => {
    const returns = sale.returns.filter(({ id }) => id !== returnId);
    return {
      ...remember(sale, 'Drop the return'),
      returns,
      refundRooms: Object.fromEntries(
        Object.entries(sale.refundRooms).filter(([number]) =>
          returns.some(({ from }) => from?.receiptNumber === Number(number)),
        ),
      ),
    };
  },
  'v1.CardAsked': (sale, { tenderId, amount }) => ({
    ...sale,
    state: 'paying',
    card: { tenderId, amount, state: 'asked' },
  }),
  'v1.CardUnknown': (sale) => ({ ...sale, card: sale.card && { ...sale.card, state: 'unknown' } }),
  'v1.CardDeclined': (sale) => ({ ...sale, card: null, state: sale.tenders.length > 0 ? 'paying' : 'open' }),
  'v1.SuggestionsShown': (sale, { suggestions }) => {
    const ids = suggestions.map(({ id }) => id);
    return {
      ...withOutcomes(sale, ids, (known) => known ?? 'shown'),
      visible: [...new Set([...sale.visible, ...ids])],
    };
  },
  'v1.SuggestionsHidden': (sale, { suggestionIds }) => ({
    ...sale,
    visible: sale.visible.filter((id) => !suggestionIds.includes(id)),
  }),
  'v1.SuggestionAccepted': (sale, event) => {
    const { suggestionId, lineId, units, replaces } = event;
    const before = remember(sale, replaces ? `Swap for ${units.name}` : `Add ${units.name}`);
    const added = addUnits(replaces ? lessUnits(before, replaces) : before, lineId, units);
    const accepted = { suggestionId, lineId, sku: units.sku, quantity: units.quantity };
    return withOutcomes(
      { ...added, accepted: [...sale.accepted, accepted] },
      [suggestionId],
      () => 'accepted',
    );
  },
  'v1.SuggestionDeclined': (sale, { suggestionId, sku }) => ({
    ...withOutcomes(remember(sale, 'Decline the suggestion'), [suggestionId], () => 'declined'),
    declinedSkus: sku === '' ? sale.declinedSkus : [...sale.declinedSkus, sku],
  }),
  'v1.NeedAnswered': (sale, { suggestionId, tags }) => ({
    ...withOutcomes(remember(sale, 'Answer the question'), [suggestionId], () => 'accepted'),
    tags: [...new Set([...sale.tags, ...tags])],
  }),
  'v1.TotalAsked': (sale) => ({ ...sale, moment: 'total' }),
  'v1.QueueChanged': (sale, { queue }) => ({ ...sale, queue }),
  'v1.SuggestionsIgnored': (sale, { suggestionIds }) => withOutcomes(sale, suggestionIds, () => 'ignored'),
  'v1.SuggestionsRemoved': (sale, { suggestionIds }) => withOutcomes(sale, suggestionIds, () => 'removed'),
  // What was kept back changes nothing of the sale; it is for whoever asks later.
  'v1.SuggestionsWithheld': (sale) => sale,
  'v1.TenderTaken': (sale, { kind, amount }) => ({
    ...remember(sale, `Take back the ${kind} payment`),
    state: 'paying',
    card: null,
    tenders: [...sale.tenders, { kind, amount }],
  }),
  'v1.RefundGiven': (sale, { kind, amount }) => ({
    ...remember(sale, `Take the ${kind} refund back`),
    state: 'paying',
    tenders: [...sale.tenders, { kind, amount: -amount }],
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

function remember(sale: Sale, step: string): Sale {
  return { ...sale, past: { step, before: sale } };
}

/**
 * Line ids are never given twice, what was shown was shown, and the queue is as long as it is: these do not go back. A card
 * payment that has its answer is never waited for again.
 */
function goBack(now: Sale, before: Sale): Sale {
  const shown = Object.fromEntries(Object.keys(now.suggestions).map((id) => [id, 'shown' as const]));
  const { linesEver, visible, queue } = now;
  const state = before.tenders.length > 0 ? 'paying' : 'open';
  const suggestions = { ...shown, ...before.suggestions };
  return { ...before, state, card: null, linesEver, visible, queue, suggestions };
}

function withTerms(sale: Sale, more: Partial<Terms>): Sale {
  return { ...sale, terms: { ...sale.terms, ...more } };
}

function withCustomer(sale: Sale, customer: SaleCustomer | null): Sale {
  return { ...sale, customer, terms: { ...sale.terms, customerGroups: customer?.groups ?? [] } };
}

/** A customer as the whole sale knows them, its past too: no undo brings back who was erased, or what they took back. */
function throughout(sale: Sale, id: string, customer: SaleCustomer | null): Sale {
  const past = sale.past && { ...sale.past, before: throughout(sale.past.before, id, customer) };
  const known = sale.customer?.id === id ? withCustomer(sale, customer) : sale;
  return { ...known, past };
}

function lessUnits(sale: Sale, { lineId, quantity }: { lineId: string; quantity: number }): Sale {
  const left = sale.lines.map((line) =>
    line.id === lineId ? { ...line, quantity: line.quantity - quantity } : line,
  );
  return { ...sale, lines: left.filter((line) => line.quantity > 0) };
}

function addUnits(sale: Sale, lineId: string, units: ScannedUnits): Sale {
  const known = sale.lines.some((line) => line.id === lineId);
  const raise = (line: Line) =>
    line.id === lineId ? { ...line, quantity: line.quantity + units.quantity } : line;
  return {
    ...sale,
    lines: known ? sale.lines.map(raise) : [...sale.lines, { id: lineId, ...units }],
    lastLineId: lineId,
    linesEver: known ? sale.linesEver : sale.linesEver + 1,
  };
}

function withOutcomes(
  sale: Sale,
  ids: string[],
  outcome: (known: SuggestionOutcome | undefined) => SuggestionOutcome,
): Sale {
  const changed = Object.fromEntries(ids.map((id) => [id, outcome(sale.suggestions[id])]));
  return { ...sale, suggestions: { ...sale.suggestions, ...changed } };
}

function nameOf(sale: Sale, lineId: string): string {
  return sale.lines.find((line) => line.id === lineId)?.name ?? 'a line';
}
