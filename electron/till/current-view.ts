import type { FoundItem, SaleView, TillView } from '../../contract/till-view.ts';
import { currencyDecimals } from '../../domain/money.ts';
import type { Item } from '../../domain/price-book/item.ts';
import type { PricedSale } from '../../domain/pricing/priced-sale.ts';
import { change, due, quickCash, tendered } from '../../domain/sale/payment.ts';
import type { Sale } from '../../domain/sale/sale.ts';
import { mostCards } from '../../domain/selling/suggest.ts';
import type { Suggestion } from '../../domain/selling/suggestion.ts';
import { isBehind, printedTime } from './clock.ts';
import type { Desk } from './desk.ts';

/** What a screen shows of the till now. Reads only; the receipt is the one of the sale that was just completed. */
export function currentView(desk: Desk): TillView {
  const { open, priceBook } = desk;
  const { name, currency, locale, timeZone, taxMode } = priceBook.store;
  const suggestions = (open?.suggestions ?? []).map(suggestionView);
  return {
    store: { name, till: desk.tillName, currency, locale, timeZone, taxMode },
    sale: open && saleView(open.sale, open.priced),
    totals: open ? totalsOf(open.sale, open.priced) : noTotals,
    suggestions: suggestions.slice(0, mostCards),
    further: suggestions.slice(mostCards),
    undo: open?.sale.past?.step ?? null,
    quickCash: open ? quickCash(dueOf(open.sale, open.priced), 10 ** currencyDecimals(currency)) : [],
    notices: clockNotices(desk),
    receipt: desk.receipt,
  };
}

/** An item as a search shows it. */
export function foundItem({ sku, name, barcodes, price, stock }: Item): FoundItem {
  return { sku, name, barcode: barcodes[0] ?? '', price, stock };
}

function suggestionView({ source: _, ...suggestion }: Suggestion): TillView['suggestions'][number] {
  return suggestion;
}

function saleView(sale: Sale, priced: PricedSale): SaleView {
  return {
    id: sale.id,
    state: sale.state,
    lines: sale.lines.map((line, index) => {
      const { id, sku, barcode, name, quantity, unitPrice, taxRate } = line;
      const { gross = 0, saving = 0, net = 0 } = priced.lines[index] ?? {};
      return { id, sku, barcode, name, quantity, unitPrice, gross, saving, net, taxRate };
    }),
    bundles: priced.bundles.map(({ bundleId, name, times, saving, shares }) => {
      return { bundleId, name, times, saving, lineIds: shares.map(({ lineId }) => lineId) };
    }),
    tenders: sale.tenders,
    lastLineId: sale.lastLineId,
  };
}

const noTotals: TillView['totals'] = {
  pieces: 0,
  gross: 0,
  saving: 0,
  net: 0,
  tax: 0,
  toPay: 0,
  due: 0,
  tendered: 0,
  change: 0,
  taxes: [],
};

function totalsOf(sale: Sale, priced: PricedSale): TillView['totals'] {
  const { gross, saving, net, tax, toPay, taxes } = priced;
  const pieces = sale.lines.reduce((sum, line) => sum + line.quantity, 0);
  const paid = { due: dueOf(sale, priced), tendered: tendered(sale), change: change(sale, priced) };
  return { pieces, gross, saving, net, tax, toPay, ...paid, taxes };
}

/** Nobody owes for a voided sale. */
function dueOf(sale: Sale, priced: PricedSale): number {
  return sale.state === 'voided' ? 0 : due(sale, priced);
}

function clockNotices({ latestAt, now, priceBook }: Desk): string[] {
  if (!isBehind(now(), latestAt)) return [];
  const { timeZone, locale } = priceBook.store;
  const latest = printedTime(timeZone, locale, latestAt);
  return [
    `The clock is wrong: it is behind ${latest}, when this till was last used. Sales go on; set the date and time.`,
  ];
}
