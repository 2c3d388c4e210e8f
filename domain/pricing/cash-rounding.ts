import type { Money } from '../money.ts';
import { divideRounded } from '../money.ts';
import type { CashRounding } from '../price-book/store.ts';
import type { Tender } from '../sale/sale.ts';

/** What the lack of small coins does to a sale. */
export type CashSettlement = {
  /** What is added to the total, or left out of it; 0 until cash has paid the sale. */
  rounding: Money;
  /** What is asked for if cash pays the rest; 0 once nothing is due. Below zero it is handed back. */
  dueInCash: Money;
};

/**
 * Cash pays what cards leave of the total, rounded to the smallest coin, half away from zero, though never to nothing.
 * All else pays to the cent. What goes back in cash is rounded in the same way.
 */
export function settleInCash(total: Money, tenders: readonly Tender[], coin: CashRounding): CashSettlement {
  const cash = paid(tenders.filter(({ kind }) => kind === 'cash'));
  const rest = total - (paid(tenders) - cash);
  const rounded = coin === 0 ? rest : coin * divideRounded(rest, coin) || rest;
  if (rest < 0) {
    const back = cash < 0 && cash <= rounded;
    return { rounding: back ? rounded - rest : 0, dueInCash: Math.min(0, rounded - cash) };
  }
  return {
    rounding: cash > 0 && cash >= rounded ? rounded - rest : 0,
    dueInCash: cash >= rest ? 0 : Math.max(0, rounded - cash),
  };
}

function paid(tenders: readonly Tender[]): Money {
  return tenders.reduce((sum, { amount }) => sum + amount, 0);
}
