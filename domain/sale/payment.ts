import type { Money } from '../money.ts';
import { settleInCash } from '../pricing/cash-rounding.ts';
import type { PricedSale } from '../pricing/priced-sale.ts';
import type { Sale } from './sale.ts';

/** What was paid so far. */
export function tendered(sale: Sale): Money {
  return sale.tenders.reduce((sum, tender) => sum + tender.amount, 0);
}

/** What is still to be paid; never negative. */
export function due(sale: Sale, priced: PricedSale): Money {
  return Math.max(0, priced.toPay - tendered(sale));
}

/** What is still to be paid if it is paid in cash, rounded to the store's smallest coin; below zero it goes back. */
export function dueInCash(sale: Sale, priced: PricedSale): Money {
  const total = priced.toPay - priced.rounding;
  return settleInCash(total, sale.tenders, sale.cashRounding).dueInCash;
}

/** What the customer gets back of what they handed over; only cash can be more than what was due, so this is always cash. */
export function change(sale: Sale, priced: PricedSale): Money {
  return priced.toPay < 0 ? 0 : Math.max(0, tendered(sale) - priced.toPay);
}

/** What is still to be handed back for returned units; never negative. */
export function refundDue(sale: Sale, priced: PricedSale): Money {
  return priced.toPay < 0 ? Math.max(0, tendered(sale) - priced.toPay) : 0;
}

/**
 * What a customer is likely to hand over for `amount`: exactly that, then the next round sums of common notes; at most
 * five, rising. `unit` is one whole of the currency in minor units (100 for the euro, 1 for the yen).
 */
export function quickCash(amount: Money, unit: Money): Money[] {
  if (amount <= 0) return [];
  const scale = unit === 1 ? 100 : unit;
  const steps = [1, 5, 10, 20, 50, 100, 200, 500].map((step) => step * scale);
  const round = steps.map((step) => Math.ceil(amount / step) * step);
  return [...new Set([amount, ...round])].sort((a, b) => a - b).slice(0, 5);
}
