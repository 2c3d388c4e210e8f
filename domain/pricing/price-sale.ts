import type { Bundle } from '../price-book/bundle.ts';
import { isValidAt } from '../price-book/bundle.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Line, Sale } from '../sale/sale.ts';
import { applyBundles } from './apply-bundles.ts';
import type { PricedLine, PricedSale } from './priced-sale.ts';
import { taxTable } from './tax.ts';

/** What pricing needs to know of a sale: its lines as they were scanned and the terms fixed when it was opened. */
export type Priceable = Pick<
  Sale,
  'lines' | 'tenders' | 'terms' | 'pricedOn' | 'pricedTime' | 'taxMode' | 'taxRounding' | 'cashRounding'
>;

/** The bundles that are valid on the sale's day and take at least one of its items, each once. */
export function liveBundles(sale: Priceable, priceBook: PriceBook): Bundle[] {
  const { pricedOn: day, pricedTime: time } = sale;
  const occasion = { day, time, groups: sale.terms.customerGroups };
  const found = new Map<string, Bundle>();
  for (const line of sale.lines) {
    for (const bundle of priceBook.bundlesFor(line)) {
      if (isValidAt(bundle, occasion)) found.set(bundle.id, bundle);
    }
  }
  return [...found.values()];
}

/**
 * The sale's price to the minor unit: bundles, then tax by rate. The lines' savings sum to the bundles' savings and the
 * lines' nets to `net`.
 */
export function priceSale(sale: Priceable, priceBook: PriceBook): PricedSale {
  const bundles = applyBundles(
    sale.lines.map((line) => ({ ...line, lineId: line.id })),
    liveBundles(sale, priceBook),
  );
  const savings = new Map<string, number>();
  for (const share of bundles.flatMap((bundle) => bundle.shares)) {
    savings.set(share.lineId, (savings.get(share.lineId) ?? 0) + share.saving);
  }
  const lines = sale.lines.map((line) => priceLine(line, savings.get(line.id) ?? 0));
  const gross = lines.reduce((sum, line) => sum + line.gross, 0);
  const saving = lines.reduce((sum, line) => sum + line.saving, 0);
  const net = gross - saving;
  const taxes = taxTable(
    lines.map((line, index) => ({ rate: sale.lines[index]?.taxRate ?? 0, net: line.net })),
    sale.taxMode,
  );
  const tax = taxes.reduce((sum, row) => sum + row.tax, 0);
  return {
    lines,
    bundles,
    gross,
    saving,
    net,
    tax,
    taxes,
    toPay: sale.taxMode === 'inclusive' ? net : net + tax,
  };
}

function priceLine(line: Line, saving: number): PricedLine {
  const gross = line.unitPrice * line.quantity;
  return { lineId: line.id, gross, saving, net: gross - saving };
}
