import type { Line, Sale } from '../sale/sale.ts';
import { type Left, takeDiscounts } from './discounts.ts';
import type { AppliedBundle, PricedLine, PricedSale } from './priced-sale.ts';
import { lineTaxes, taxTable } from './tax.ts';
import { bundledUnits, roomOf } from './units.ts';

/** What happens to lines after bundles: discounts, vouchers and tax. */
export type LinePrices = Pick<PricedSale, 'lines' | 'discounts' | 'taxes'>;

type Settings = Pick<Sale, 'terms' | 'taxMode' | 'taxRounding'>;

/** Prices each line, at its unit price after overrides, with what the bundles took of it. */
export function priceLines(
  lines: readonly Line[],
  bundles: readonly AppliedBundle[],
  { terms, taxMode, taxRounding }: Settings,
): LinePrices {
  const left = lines.map((line) => leftOf(line, bundles));
  const { offs, applied } = takeDiscounts(left, terms);
  const nets = left.map(({ net }, at) => net - (offs[at] ?? 0));
  const taxable = lines.map(({ taxRate }, at) => ({ rate: taxRate, net: nets[at] ?? 0 }));
  const taxes = lineTaxes(taxable, taxMode, taxRounding);
  const priced = lines.map((line, at): PricedLine & { rate: number } => {
    const gross = line.unitPrice * line.quantity;
    const saving = gross - (left[at]?.net ?? gross);
    const due = taxes[at] ?? 0;
    // An exempt customer does not pay the tax that the price holds.
    const exempted = terms.taxExempt && taxMode === 'inclusive' ? due : 0;
    return {
      lineId: line.id,
      unitPrice: line.unitPrice,
      gross,
      saving,
      discount: offs[at] ?? 0,
      exempted,
      net: (nets[at] ?? 0) - exempted,
      tax: terms.taxExempt ? 0 : due,
      rate: terms.taxExempt ? 0 : line.taxRate,
    };
  });
  return {
    lines: priced.map(({ rate: _, ...line }) => line),
    discounts: applied,
    taxes: taxTable(priced, taxMode),
  };
}

function leftOf(line: Line, bundles: readonly AppliedBundle[]): Left {
  const units = bundledUnits(line, bundles);
  return { lineId: line.id, net: roomOf(units, 0), room: roomOf(units, line.floor) };
}
