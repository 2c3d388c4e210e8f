import { dayAfter } from '../day.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Rule } from '../price-book/rule.ts';
import { fillScript } from '../price-book/script.ts';
import { priceSale } from '../pricing/price-sale.ts';
import type { NextVisit } from '../sale/events.ts';
import type { Sale } from '../sale/sale.ts';
import { additionFor } from './addition.ts';
import { isThere } from './basket.ts';
import type { RuleCandidate } from './candidate.ts';
import type { Context } from './context.ts';
import { contextOf } from './context.ts';
import type { AdviceFacts } from './learned.ts';
import { reasonFor } from './quiet.ts';
import { voucherCode } from './voucher-code.ts';
import { moneyIn, wordsFor } from './words.ts';
import { weigh } from './worth.ts';

/**
 * The one thing that the receipt says for the next visit: of the rules for after the sale the one that is worth most, the
 * earlier one of equals, with its voucher if it has one. Nothing in a control sale, for a customer who asked for no
 * offers, or where a quiet rule speaks against each; an empty shelf today says nothing of the next visit, and a queue
 * does not read receipts.
 */
export function nextVisitOffer(
  sale: Sale,
  priceBook: PriceBook,
  facts: AdviceFacts,
  receiptNumber: number,
): NextVisit | null {
  if (sale.control) return null;
  const unhurried = { ...sale, queue: false };
  const context = contextOf(unhurried, priceSale(sale, priceBook), priceBook, facts);
  let best: { candidate: RuleCandidate; worth: number } | undefined;
  for (const candidate of candidatesAfter(context)) {
    const { worth } = weigh(candidate, context);
    if (fits(candidate, context) && (!best || worth > best.worth)) best = { candidate, worth };
  }
  return best ? offerOf(best.candidate, context, receiptNumber) : null;
}

function candidatesAfter(context: Context): RuleCandidate[] {
  const found = new Map<string, RuleCandidate>();
  for (const line of context.sale.lines) {
    for (const rule of context.priceBook.rulesFor(line)) {
      if (rule.moment !== 'after' || found.has(rule.id)) continue;
      const candidate = additionFor(rule, line, context);
      if (candidate) found.set(rule.id, forLater(candidate, context));
    }
  }
  return [...found.values()];
}

/** Whoever buys ink today may well need ink again, so that only what makes the offer needless speaks against it. */
function forLater(candidate: RuleCandidate, { basket }: Context): RuleCandidate {
  const quantity = isThere(candidate.rule.coveredBy, basket) ? 0 : 1;
  return { ...candidate, quantity, price: candidate.item.price };
}

function fits(candidate: RuleCandidate, context: Context): boolean {
  const unsaid = reasonFor(candidate, context);
  return !unsaid || unsaid.rule === 'out-of-stock';
}

function offerOf(candidate: RuleCandidate, context: Context, receiptNumber: number): NextVisit {
  const { rule, line, item } = candidate;
  const voucher = voucherOf(rule, context, receiptNumber);
  const amount = voucher ? moneyIn(context)(voucher.amount) : undefined;
  // These words are kept in the journal, which says nothing of a person.
  const nobody = { customer: undefined, owned: undefined };
  const words = { ...wordsFor(candidate, context), ...nobody, voucher: amount, stock: undefined };
  const { id: source, say, benefit } = rule;
  return { source, trigger: line.sku, sku: item.sku, say: fillScript(say, words), benefit, voucher };
}

function voucherOf({ voucher }: Rule, { sale }: Context, receiptNumber: number): NextVisit['voucher'] {
  if (!voucher) return null;
  const { amount, days } = voucher;
  return { code: voucherCode(receiptNumber), amount, until: dayAfter(sale.pricedOn, days) };
}
