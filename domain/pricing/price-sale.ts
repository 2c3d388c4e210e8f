import type { Bundle } from '../price-book/bundle.ts';
import { isValidAt } from '../price-book/bundle.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { Line, ReturnedUnits, Sale } from '../sale/sale.ts';
import { bestBundles, defaultSteps } from './best-bundles.ts';
import { settleInCash } from './cash-rounding.ts';
import type { Units } from './line-units.ts';
import { priceLines } from './price-lines.ts';
import type { PricedLine, PricedSale } from './priced-sale.ts';
import type { Memory } from './remembered.ts';
import { taxTable } from './tax.ts';

/** What pricing needs of a sale: its lines as they were scanned, its terms, and what was fixed when it was opened. */
export type Priceable = Pick<
  Sale,
  | 'lines'
  | 'tenders'
  | 'returns'
  | 'terms'
  | 'pricedOn'
  | 'pricedTime'
  | 'taxMode'
  | 'taxRounding'
  | 'cashRounding'
>;

/** The bundles that are valid for the sale and take any of its items, in the shopkeeper's order. */
export function liveBundles(sale: Priceable, priceBook: PriceBook): Bundle[] {
  const { lines, terms, pricedOn: day, pricedTime: time } = sale;
  const occasion = { day, time, groups: terms.customerGroups };
  return priceBook.bundlesFor(lines).filter((bundle) => isValidAt(bundle, occasion));
}

/** The lines as bundles see them: at the price that was named for them, if one was. */
export function unitsForBundles({ lines, terms }: Pick<Priceable, 'lines' | 'terms'>): (Line & Units)[] {
  return lines.map((line) => ({
    ...line,
    lineId: line.id,
    unitPrice: terms.overrides[line.id] ?? line.unitPrice,
  }));
}

/**
 * The sale's price to the minor unit: overrides, bundles, line discounts, sale discounts, vouchers, tax, cash rounding,
 * by the formulas of docs/decisions/0007-order-of-pricing.md. The parts always sum to the whole.
 */
export function priceSale(sale: Priceable, priceBook: PriceBook): PricedSale {
  const { taxExempt } = sale.terms;
  const lines = unitsForBundles(sale);
  const live = liveBundles(sale, priceBook);
  const { applied: bundles } = bestBundles(lines, live, defaultSteps, memoryOf(priceBook));
  const priced = priceLines(lines, bundles, sale);
  const sums = sumsOf(priced.lines);
  const refund = sale.returns.reduce((sum, one) => sum + one.amount, 0);
  const refundTaxes = taxTable(sale.returns.map(returnedTax), sale.taxMode);
  const total = (sale.taxMode === 'inclusive' ? sums.net : sums.net + sums.tax) - refund;
  const { rounding } = settleInCash(total, sale.tenders, sale.cashRounding);
  const exemptReason = taxExempt?.reason ?? null;
  return {
    ...priced,
    bundles,
    ...sums,
    exemptReason,
    refund,
    refundTaxes,
    rounding,
    toPay: total + rounding,
  };
}

function returnedTax({ taxRate, net, tax }: ReturnedUnits) {
  return { rate: taxRate, net, tax };
}

const memories = new WeakMap<PriceBook, Memory>();

/** What was solved with this price book; it goes when the price book goes. */
export function memoryOf(priceBook: PriceBook): Memory {
  const memory = memories.get(priceBook) ?? new Map();
  memories.set(priceBook, memory);
  return memory;
}

type Sums = Pick<PricedSale, 'gross' | 'saving' | 'discount' | 'exempted' | 'net' | 'tax'>;

function sumsOf(lines: readonly PricedLine[]): Sums {
  const sums: Sums = { gross: 0, saving: 0, discount: 0, exempted: 0, net: 0, tax: 0 };
  for (const line of lines) {
    for (const part of Object.keys(sums) as (keyof Sums)[]) sums[part] += line[part];
  }
  return sums;
}
