import type { FoundItem, SaleView, TillView } from '../../contract/till-view.ts';
import { currencyDecimals, type Money } from '../../domain/money.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { Answer } from '../../domain/price-book/need.ts';
import type { PriceBook } from '../../domain/price-book/price-book.ts';
import type { Objection } from '../../domain/price-book/script.ts';
import type { PricedSale } from '../../domain/pricing/priced-sale.ts';
import { reasonOf } from '../../domain/pricing/why.ts';
import { change, due, dueInCash, quickCash, tendered } from '../../domain/sale/payment.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import type { OpenSale } from '../../domain/selling/lay-out.ts';
import type { Suggestion } from '../../domain/selling/suggestion.ts';
import { isBehind, printedTime } from './clock.ts';
import type { Desk } from './desk.ts';
import { isSelling } from './facts.ts';

/** What a screen shows of the till now. Reads only; the receipt is the one of the sale that was just completed. */
export function currentView(desk: Desk): TillView {
  const { open, priceBook } = desk;
  const { name, currency, locale, timeZone, taxMode } = priceBook.store;
  const { cards } = priceBook.store.advice;
  const suggestions = (open?.suggestions ?? []).map((one) => suggestionView(one, priceBook));
  return {
    store: { name, till: desk.tillName, currency, locale, timeZone, taxMode },
    sale: open && saleView(open.sale, open.priced, priceBook),
    totals: open ? totalsOf(open) : noTotals,
    suggestions: suggestions.slice(0, cards),
    further: suggestions.slice(cards),
    quiet: quietView(open),
    customer: desk.customer,
    queue: { mode: desk.queueMode, waiting: isSelling(desk) && open?.sale.queue === true },
    nextVisit: desk.nextVisit,
    undo: open?.sale.past?.step ?? null,
    quickCash: open ? quickCash(owed(open, dueInCash), 10 ** currencyDecimals(currency)) : [],
    notices: clockNotices(desk),
    receipt: desk.receipt,
  };
}

/** An item as a search shows it. */
export function foundItem({ sku, name, barcodes, price, stock }: Item): FoundItem {
  return { sku, name, barcode: barcodes[0] ?? '', price, stock };
}

function suggestionView(suggestion: Suggestion, priceBook: PriceBook): TillView['suggestions'][number] {
  const { source: _, margin: __, chance: ___, answers, signals, replaces, partner, ...rest } = suggestion;
  const bare = ({ id, text }: Answer) => ({ id, text });
  return {
    ...rest,
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

/** Why a control sale is quiet is for managers, after it. */
function quietView(open: OpenSale | null): TillView['quiet'] {
  if (!open || open.sale.control) return [];
  return open.quiet.map(({ id, kind, name, why }) => ({ id, kind, name, why }));
}

function saleView(sale: Sale, priced: PricedSale, priceBook: PriceBook): SaleView {
  return {
    id: sale.id,
    state: sale.state,
    lines: sale.lines.map((line, index) => {
      const { id, sku, barcode, name, quantity, taxRate } = line;
      const own = priced.lines[index];
      const { unitPrice = 0, gross = 0, saving = 0, discount = 0, net = 0 } = own ?? {};
      return { id, sku, barcode, name, quantity, unitPrice, gross, saving, discount, net, taxRate };
    }),
    bundles: priced.bundles.map((bundle) => {
      const { bundleId, name, times, saving, shares } = bundle;
      const lineIds = shares.map(({ lineId }) => lineId);
      return { bundleId, name, times, saving, lineIds, ...reasonOf(bundle, sale, priced, priceBook) };
    }),
    discounts: priced.discounts,
    tenders: sale.tenders,
    lastLineId: sale.lastLineId,
  };
}

const noTotals: TillView['totals'] = {
  pieces: 0,
  gross: 0,
  saving: 0,
  discount: 0,
  exempted: 0,
  net: 0,
  tax: 0,
  rounding: 0,
  toPay: 0,
  due: 0,
  dueInCash: 0,
  tendered: 0,
  change: 0,
  taxes: [],
  exemptReason: null,
};

function totalsOf(open: OpenSale): TillView['totals'] {
  const { sale, priced } = open;
  const { gross, saving, discount, exempted, net, tax, taxes, exemptReason, rounding, toPay } = priced;
  const sums = { gross, saving, discount, exempted, net, tax, taxes, exemptReason, rounding, toPay };
  return {
    ...sums,
    pieces: sale.lines.reduce((sum, line) => sum + line.quantity, 0),
    due: owed(open, due),
    dueInCash: owed(open, dueInCash),
    tendered: tendered(sale),
    change: change(sale, priced),
  };
}

/** Nobody owes for a voided sale. */
function owed({ sale, priced }: OpenSale, amount: typeof due): Money {
  return sale.state === 'voided' ? 0 : amount(sale, priced);
}

function clockNotices({ latestAt, now, priceBook }: Desk): string[] {
  if (!isBehind(now(), latestAt)) return [];
  const { timeZone, locale } = priceBook.store;
  const latest = printedTime(timeZone, locale, latestAt);
  return [
    `The clock is wrong: it is behind ${latest}, when this till was last used. Sales go on; set the date and time.`,
  ];
}
