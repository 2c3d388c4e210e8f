import type { AdviceGiven, DraftRule } from '../../contract/analysis-view.ts';
import type { TillCommand } from '../../contract/till-command.ts';
import { draftsOf, lastLearned } from '../../db/learned.ts';
import { type OutcomeRow, outcomesOfSale, soldUnder } from '../../db/outcomes.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { type Answer, refusal } from './refusals.ts';

/** What was said in a completed sale and what became of it; for managers, so it tells of the control group too. */
export function adviceGiven(
  desk: Desk,
  { receiptNumber }: Extract<TillCommand, { type: 'AdviceGiven' }>,
): Answer {
  const sold = soldUnder(desk.db, receiptNumber);
  if (!sold) return refusal('no-receipt', ['noReceiptNumber', receiptNumber]);
  const suggestions = outcomesOfSale(desk.db, sold.saleId).map((row) => given(row, desk));
  return { ok: true, view: currentView(desk), advice: { control: sold.control, suggestions } };
}

/** The rules that this till's sales speak for; those that the price book has meanwhile are left out. */
export function draftRules(desk: Desk): Answer {
  const { db, priceBook } = desk;
  const nameOf = (sku: string) => priceBook.item(sku)?.name ?? sku;
  const drafts: DraftRule[] = draftsOf(db, lastLearned(db).version)
    .filter(({ when, offer }) => !hasRule(desk, when, offer))
    .map(({ when, offer, together, confidence, lift }) => {
      return { when, offer, whenName: nameOf(when), offerName: nameOf(offer), together, confidence, lift };
    });
  return { ok: true, view: currentView(desk), drafts };
}

function given(row: OutcomeRow, { priceBook }: Desk): AdviceGiven['suggestions'][number] {
  const { suggestionId: id, kind, outcome, objectionId, seconds, rank } = row;
  const sku = row.acceptedSku ?? row.sku;
  const name = priceBook.item(sku)?.name ?? questionOf(row, priceBook) ?? row.source;
  return { id, kind, sku, name, outcome, objectionId, seconds, rank: rank ?? 0 };
}

function questionOf({ source, trigger }: OutcomeRow, priceBook: PriceBook): string | undefined {
  const item = priceBook.item(trigger);
  return item && priceBook.needsFor(item).find(({ id }) => id === source)?.question;
}

function hasRule({ priceBook }: Desk, when: string, offer: string): boolean {
  const item = priceBook.item(when);
  return item !== undefined && priceBook.rulesFor(item).some((rule) => rule.offer.includes(offer));
}
