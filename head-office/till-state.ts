import { isDeepStrictEqual } from 'node:util';
import type { WhollyChecked } from '../contract/journal/read-event.ts';
import type { Money } from '../domain/money.ts';
import type { ZReport } from '../domain/reports/day-events.ts';
import { foldTotals } from '../domain/reports/fold-totals.ts';
import { noTotals, type Totals } from '../domain/reports/totals.ts';
import type { JournalEvent } from '../domain/sale/events.ts';
import { storable } from './json.ts';

/** What is folded of a till's journal up to a row: all that the rows behind it need of those before. */
export type TillState = {
  /** Since the last Z report. */
  totals: Totals;
  /** The business day that is open; null before the first shift after a Z report. */
  businessDate: string | null;
  /** The last Z report's number, the first row after it, and the grand total that it stated. */
  zNumber: number;
  fromSeq: number;
  grandTotal: Money;
  /** The sales that are on hold. */
  held: string[];
};

export const newTill: TillState = {
  totals: noTotals,
  businessDate: null,
  ...{ zNumber: 0, fromSeq: 1, grandTotal: 0 },
  held: [],
};

export type CheckedEvent = Extract<JournalEvent, { type: WhollyChecked }>;

/** The state after one more event. What a Z report states is what its till goes on from, so it is what the next one is judged by. */
export function foldState(state: TillState, event: CheckedEvent): TillState {
  const totals = foldTotals(state.totals, event);
  const next = totals === state.totals ? state : { ...state, totals };
  switch (event.type) {
    case 'v1.ShiftOpened':
      return { ...next, businessDate: state.businessDate ?? event.businessDay };
    case 'v1.SaleHeld':
      return { ...next, held: [...without(state.held, event.saleId), event.saleId] };
    case 'v1.SaleRecalled':
    case 'v1.SaleVoided':
    case 'v1.SaleCompleted':
      return { ...next, held: without(state.held, event.saleId) };
    case 'v1.DayClosed': {
      const { number: zNumber, throughSeq, grandTotal } = event.z;
      return { ...next, businessDate: null, zNumber, fromSeq: throughSeq + 1, grandTotal };
    }
    default:
      return next;
  }
}

function without(held: string[], saleId: string): string[] {
  return held.includes(saleId) ? held.filter((id) => id !== saleId) : held;
}

/** A Z report but for what only the till can know: how much it had not sent, and what it calls its held sales. */
export type Comparable = Omit<ZReport, 'unsentEvents' | 'held'>;

/** The Z report that the rows before it make. `seq`: its own row; `today`: the day at the store when it was made. */
export function computeZ(state: TillState, seq: number, today: string): Comparable {
  const { totals, businessDate, zNumber, fromSeq, grandTotal, held } = state;
  return {
    number: zNumber + 1,
    businessDay: businessDate ?? today,
    ...{ fromSeq, throughSeq: seq, totals },
    grandTotal: grandTotal + totals.sold.amount - totals.returned.amount,
    heldSales: held.length,
  };
}

/** What of a Z report head office can check. */
export function comparable({ unsentEvents: _, held: __, ...rest }: ZReport): Comparable {
  return rest;
}

/** Whether both say the same to the last field, as they are stored. */
export function agree(claimed: Comparable, computed: Comparable): boolean {
  const [one, other] = [claimed, computed].map((z) => JSON.parse(storable(z)));
  return isDeepStrictEqual(one, other);
}
