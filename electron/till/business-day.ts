import { eventsSince, type Shift, shiftsBetween, zReport } from '../../db/days.ts';
import type { ReadableDb } from '../../db/handles.ts';
import type { Money } from '../../domain/money.ts';
import { countedTypes, foldTotals } from '../../domain/reports/fold-totals.ts';
import { noTotals, type Totals } from '../../domain/reports/totals.ts';
import type { JournalEvent } from '../../domain/sale/events.ts';

/** What happened at the till since its last Z report; the journal can make all of it again. */
export type BusinessDay = {
  /** The number that the Z report of this day gets, and the first row of the journal that it covers. */
  number: number;
  fromSeq: number;
  /** All sales less all returns up to the last Z report. */
  grandTotalBefore: Money;
  /** The first one first; only the last one can be open. */
  shifts: Shift[];
  totals: Totals;
};

/** The business day as the journal tells it. */
export function readDay(db: ReadableDb): BusinessDay {
  const bare = readShifts(db);
  const events = eventsSince<JournalEvent>(db, bare.fromSeq, countedTypes);
  let totals = noTotals;
  for (const event of events) totals = foldTotals(totals, event);
  return { ...bare, totals };
}

/** The same after events that the journal has just taken. */
export function dayAfter(day: BusinessDay, events: readonly JournalEvent[], db: ReadableDb): BusinessDay {
  const totals = events.reduce(foldTotals, day.totals);
  const moved = events.some(({ type }) => /^v1\.(ShiftOpened|ShiftClosed|DayClosed)$/.test(type));
  return { ...(moved ? readShifts(db) : day), totals };
}

/** The shift that is open, if one is. */
export function openShiftOf({ shifts }: BusinessDay): Shift | null {
  const last = shifts.at(-1);
  return last && last.closedSeq === null ? last : null;
}

/** All sales less all returns since the till began. */
export function grandTotalOf({ grandTotalBefore, totals }: BusinessDay): Money {
  return grandTotalBefore + totals.sold.amount - totals.returned.amount;
}

function readShifts(db: ReadableDb): Omit<BusinessDay, 'totals'> {
  const last = zReport(db)?.z;
  const fromSeq = (last?.throughSeq ?? 0) + 1;
  return {
    number: (last?.number ?? 0) + 1,
    fromSeq,
    grandTotalBefore: last?.grandTotal ?? 0,
    shifts: shiftsBetween(db, fromSeq, Number.MAX_SAFE_INTEGER),
  };
}
