import type { OpenSale } from '../selling/lay-out.ts';
import { nextVisitOffer } from '../selling/next-visit.ts';
import { withheldFrom } from '../selling/withheld.ts';
import { openChecks } from './checks.ts';
import type { SaleCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { decided, refuse } from './decision.ts';
import type { SaleEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { change, due, refundDue } from './payment.ts';
import type { Sale } from './sale.ts';
import { quantityOf } from './sale.ts';
import { refundsOf } from './take-back.ts';

/** Takes money; the first of it begins payment. Only cash may be more than what is due. */
export function takeTender(
  { sale, priced }: OpenSale,
  { kind, amount }: Extract<SaleCommand, { type: 'TakeTender' }>,
  { priceBook }: Facts,
): Decision {
  if (isEmpty(sale)) return refuse('no-sale', ['emptyBasket']);
  if (sale.card) return refuse('card-asked', ['cardUnanswered']);
  if (openChecks(sale, priceBook).length > 0) return refuse('check-first', ['checkBeforePayment']);
  const stillDue = due(sale, priced);
  if (stillDue === 0) return refuse('nothing-due', ['nothingDue']);
  if (kind !== 'cash' && amount > stillDue) return refuse('too-much', ['onlyCashOver', kind]);
  return decided({ type: 'v1.TenderTaken', saleId: sale.id, kind, amount, tenderId: null });
}

const isEmpty = (sale: Sale) => sale.lines.length === 0 && sale.returns.length === 0;

/** Completes a paid sale, and says first what became of every suggestion that has no answer yet. */
export function completeSale(open: OpenSale, facts: Facts): Decision {
  const { sale, priced } = open;
  if (isEmpty(sale)) return refuse('no-sale', ['emptyBasket']);
  if (sale.card) return refuse('card-asked', ['cardStillUnknown']);
  const { at, nextReceiptNumber, priceBook, advice, cashier } = facts;
  if (openChecks(sale, priceBook).length > 0) return refuse('check-first', ['checkFirst']);
  if (due(sale, priced) > 0) return refuse('still-due', ['notPaidYet']);
  if (refundDue(sale, priced) > 0) return refuse('still-due', ['refundFirst']);
  return decided(...lastOutcomes(sale), ...withheld(open, facts), {
    type: 'v1.SaleCompleted',
    saleId: sale.id,
    receiptNumber: nextReceiptNumber,
    completedAt: at,
    lines: sale.lines,
    tenders: sale.tenders,
    returns: sale.returns,
    refunds: refundsOf(sale),
    terms: sale.terms,
    cashier,
    change: change(sale, priced),
    priced,
    nextVisit: nextVisitOffer(sale, priceBook, advice, nextReceiptNumber),
  });
}

function lastOutcomes(sale: Sale): SaleEvent[] {
  const { id: saleId, suggestions, accepted } = sale;
  const ignored = Object.keys(suggestions).filter((id) => suggestions[id] === 'shown');
  const bought = accepted.filter(({ suggestionId }) => suggestions[suggestionId] === 'accepted');
  const removed = bought.filter((one) => quantityOf(sale, one.lineId) < one.quantity);
  const removedIds = [...new Set(removed.map(({ suggestionId }) => suggestionId))];
  const events: SaleEvent[] = [];
  if (ignored.length > 0) events.push({ type: 'v1.SuggestionsIgnored', saleId, suggestionIds: ignored });
  if (removedIds.length > 0)
    events.push({ type: 'v1.SuggestionsRemoved', saleId, suggestionIds: removedIds });
  return events;
}

/** What a control sale kept back. */
function withheld({ sale, priced }: OpenSale, { priceBook, advice }: Facts): SaleEvent[] {
  if (!sale.control) return [];
  const suggestions = withheldFrom(sale, priced, priceBook, advice);
  return suggestions.length > 0 ? [{ type: 'v1.SuggestionsWithheld', saleId: sale.id, suggestions }] : [];
}
