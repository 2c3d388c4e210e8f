import type { Money } from '../money.ts';
import type { TaxRow } from '../pricing/priced-sale.ts';
import type { TenderKind } from '../sale/sale.ts';

/** Pieces of work and the money in them. */
export type Tally = { count: number; amount: Money };

/**
 * What a till took and gave since its last Z report. Amounts are minor units; what went back stands in it as positive
 * numbers of its own. `sold.net - returned.amount = tenders taken - refunded` to the cent, cash rounding included.
 */
export type Totals = {
  /** Completed sales, and what they came to before anything went back. */
  sold: Tally;
  pieces: number;
  gross: Money;
  savings: Money;
  discounts: Money;
  exempted: Money;
  net: Money;
  tax: Money;
  rounding: Money;
  /** By rate, the highest first. */
  taxes: TaxRow[];
  returned: Tally & { pieces: number; tax: Money; taxes: TaxRow[] };
  /** Taken less change, and handed back. */
  tenders: Record<TenderKind, { taken: Money; refunded: Money }>;
  drawer: Drawer;
  overrides: number;
  discountsByReason: Record<string, number>;
  voidedLines: number;
  voidedSales: number;
  held: number;
  approvals: number;
  reprints: number;
  refusedChecks: number;
  suggestions: {
    shown: number;
    accepted: number;
    declined: number;
    ignored: number;
    removed: number;
    value: Money;
  };
};

/** The cash that should lie in the drawer: `float + sales - refunds + in - out - drops`. */
export type Drawer = { float: Money; sales: Money; refunds: Money; in: Money; out: Money; drops: Money };

const none: Tally = { count: 0, amount: 0 };

export const noTotals: Totals = {
  sold: none,
  pieces: 0,
  gross: 0,
  savings: 0,
  discounts: 0,
  exempted: 0,
  net: 0,
  tax: 0,
  rounding: 0,
  taxes: [],
  returned: { ...none, pieces: 0, tax: 0, taxes: [] },
  tenders: {
    cash: { taken: 0, refunded: 0 },
    card: { taken: 0, refunded: 0 },
    voucher: { taken: 0, refunded: 0 },
  },
  drawer: { float: 0, sales: 0, refunds: 0, in: 0, out: 0, drops: 0 },
  overrides: 0,
  discountsByReason: {},
  voidedLines: 0,
  voidedSales: 0,
  held: 0,
  approvals: 0,
  reprints: 0,
  refusedChecks: 0,
  suggestions: { shown: 0, accepted: 0, declined: 0, ignored: 0, removed: 0, value: 0 },
};

/** The cash that should lie in the drawer now. */
export function expectedCash({ float, sales, refunds, in: put, out, drops }: Drawer): Money {
  return float + sales - refunds + put - out - drops;
}
