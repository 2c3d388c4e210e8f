import type { FoundItem, TillView } from '../../contract/till-view.ts';
import { currencyDecimals } from '../../domain/money.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { Answer } from '../../domain/price-book/need.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import type { Reasons } from '../../domain/price-book/reason.ts';
import type { Objection } from '../../domain/price-book/script.ts';
import { dueInCash, quickCash } from '../../domain/sale/payment.ts';
import { inOneLine } from '../../domain/selling/because.ts';
import type { Suggestion } from '../../domain/selling/suggestion.ts';
import { say } from '../../domain/words/words.ts';
import type { Desk } from './desk.ts';
import { isSelling } from './facts.ts';
import { noticeView } from './notice-view.ts';
import { noticesOf } from './notices.ts';
import { heldView, noTotals, owed, saleView, totalsOf } from './sale-view.ts';
import { shiftView } from './shift-view.ts';
import { staffView } from './staff-view.ts';

/** What a screen shows of the till now. Reads only; the receipt is the one of the sale that was just completed. */
export function currentView(desk: Desk): TillView {
  const { open, priceBook, language } = desk;
  const { name, currency, locale, timeZone, taxMode } = priceBook.store;
  const { cards } = priceBook.store.advice;
  const suggestions = (open?.suggestions ?? []).map((one) => suggestionView(one, desk));
  return {
    store: { name, till: desk.tillName, currency, locale, timeZone, taxMode },
    sale: open && saleView(open.sale, open.priced, desk),
    totals: open ? totalsOf(open) : noTotals,
    suggestions: suggestions.slice(0, cards),
    further: suggestions.slice(cards),
    quiet: quietView(desk),
    customer: desk.customer,
    queue: { mode: desk.queueMode, waiting: isSelling(desk) && open?.sale.queue === true },
    nextVisit: desk.nextVisit,
    undo: open?.sale.past ? say(open.sale.past.step, language) : null,
    quickCash: open ? quickCash(owed(open, dueInCash), 10 ** currencyDecimals(currency)) : [],
    notices: noticesOf(desk),
    receipt: desk.receipt,
    ...staffView(desk),
    ...shiftView(desk),
    held: heldView(desk),
    reasons: reasonsView(priceBook.store.reasons),
    practice: desk.practice,
    printer: desk.printer(),
    headOffice: desk.office.view(),
    editNotices: desk.office.notices().map((notice) => noticeView(notice, desk)),
  };
}

/** An item as a search shows it. */
export function foundItem({ sku, name, barcodes, price, stock, elsewhere }: Item): FoundItem {
  return { sku, name, barcode: barcodes[0] ?? '', price, stock, elsewhere };
}

/** A suggestion as a card shows it. */
export function suggestionView(
  suggestion: Suggestion,
  { priceBook, language }: Pick<Desk, 'language'> & { priceBook: PriceBook },
): TillView['suggestions'][number] {
  const { source: _, margin: __, chance: ___, answers, signals, replaces, partner, ...rest } = suggestion;
  const { reason, urgency, because } = suggestion;
  const bare = ({ id, text }: Answer) => ({ id, text });
  return {
    ...rest,
    reason: say(reason, language),
    urgency: urgency && say(urgency, language),
    because: inOneLine(because, language),
    ...(answers && { answers: answers.map(bare) }),
    ...(signals && { signals: signals.map(bare) }),
    ...(replaces && { replaces: { name: replaces.name, quantity: replaces.quantity } }),
    ...(partner && { partner: partner.name }),
    objections: rest.objections.map((objection) => objectionView(objection, priceBook)),
  };
}

function objectionView({ instead, ...words }: Objection, priceBook: PriceBook) {
  const item = instead === undefined ? undefined : priceBook.item(instead);
  if (!item) return words;
  return { ...words, instead: { sku: item.sku, name: item.name, price: item.price } };
}

function reasonsView(reasons: Reasons): TillView['reasons'] {
  const { void: voids, override, discount, return: returns, cash } = reasons;
  return {
    ...{ void: [...voids], override: [...override], discount: [...discount] },
    ...{ return: [...returns], cash: [...cash] },
  };
}

/** Why a control sale is quiet is for managers, after it. */
function quietView({ open, language }: Desk): TillView['quiet'] {
  if (!open || open.sale.control) return [];
  return open.quiet.map(({ id, kind, name, why }) => ({ id, kind, name, why: say(why, language) }));
}
