import type { Money } from '../money.ts';
import { divideRounded } from '../money.ts';
import type { CashRounding } from '../price-book/store.ts';
import type { Tender } from '../sale/sale.ts';

/** What the lack of small coins does to a sale. */
export type CashSettlement = {
  /** What is added to the total, or left out of it; 0 until cash has paid the sale. */
  rounding: Money;
  /** What is asked for if cash pays the rest; 0 once nothing is due. */
  dueInCash: Money;
};

/**
 * Cash pays what cards leave of the total, rounded to the smallest coin, half away from zero, though never to nothing.
 * Cards pay to the cent.
 */
export function settleInCash(total: Money, tenders: readonly Tender[], coin: CashRounding): CashSettlement {
  const rest = total - paidBy('card', tenders);
  const rounded = coin === 0 ? rest : coin * divideRounded(rest, coin) || rest;
  const cash = paidBy('cash', tenders);
  return {
    rounding: cash > 0 && cash >= rounded ? rounded - rest : 0,
    dueInCash: cash >= rest ? 0 : Math.max(0, rounded - cash),
  };
}

function paidBy(kind: Tender['kind'], tenders: readonly Tender[]): Money {
  return tenders.reduce((sum, tender) => sum + (tender.kind === kind ? tender.amount : 0), 0);
}
