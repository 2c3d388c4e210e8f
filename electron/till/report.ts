import type { ReportView } from '../../contract/till-view.ts';
import { type Shift, shiftsBetween, zReport } from '../../db/days.ts';
import { type ReportFacts, reportMarkup } from '../../domain/receipt/report-markup.ts';
import type { HeldAtClose, ZReport } from '../../domain/reports/day-events.ts';
import { grandTotalOf } from './business-day.ts';
import { dayIn, printedDay, printedTime } from './clock.ts';
import { type Desk, printingOf } from './desk.ts';
import { type Paper, receiptSvg, receiptText } from './receipt.ts';

/** An X or Z report in ReceiptLine's markup; `number` is null of an X. */
export type Report = Paper & { number: number | null; businessDay: string };

/** What has happened since the last Z report. Closes nothing. */
export function xReport(desk: Desk): Report {
  const { day } = desk;
  const at = desk.now();
  return reportFrom(desk, {
    ...{ number: null, businessDay: businessDayOf(desk, at), at, totals: day.totals, copy: false },
    ...{ shifts: day.shifts, grandTotal: grandTotalOf(day), heldSales: desk.held.length },
    held: heldAtClose(desk, at),
    unsentEvents: desk.office.sinceSeq() === undefined ? null : desk.office.waiting(),
  });
}

/** The Z report with that number as the journal keeps it; undefined where there is none. */
export function zReportOf(desk: Desk, number: number, copy: boolean): Report | undefined {
  const found = zReport(desk.db, number);
  if (!found) return undefined;
  const { z, at } = found;
  const shifts = shiftsBetween(desk.db, z.fromSeq, z.throughSeq);
  // A day that was closed before there was a head office was printed without one.
  const unsentEvents = z.throughSeq < (desk.office.sinceSeq() ?? Infinity) ? null : z.unsentEvents;
  return reportFrom(desk, { ...z, at, shifts, copy, unsentEvents, held: z.held ?? [] });
}

/** The day that a report at this moment is of: that of its first shift, else today. */
export function businessDayOf({ day, priceBook }: Desk, at: string): string {
  return day.shifts[0]?.businessDay ?? dayIn(priceBook.store.timeZone, at);
}

/** A report as the screen shows it. */
export function reportView(report: Report): ReportView {
  const { number, businessDay } = report;
  return { number, businessDay, text: receiptText(report) };
}

/** A report for a file or a printer: as text, as a picture that refers to nothing outside itself, and as markup. */
export function reportPaper(report: Report): { text: string; svg: string; markup: string } {
  return { text: receiptText(report), svg: receiptSvg(report), markup: report.markup };
}

type Parts = Pick<ZReport, 'businessDay' | 'totals' | 'grandTotal' | 'heldSales'> & {
  number: number | null;
  at: string;
  shifts: readonly Shift[];
  held: readonly HeldAtClose[];
  unsentEvents: ReportFacts['unsentEvents'];
  copy: boolean;
};

function reportFrom(desk: Desk, { at, shifts, held, ...parts }: Parts): Report {
  const { store, tillName, practice, columns } = printingOf(desk);
  const printed = (moment: string) => printedTime(store.timeZone, store.locale, moment);
  const facts: ReportFacts = {
    ...parts,
    ...{ store, practice, till: tillName },
    businessDay: printedDay(store.locale, parts.businessDay),
    printedAt: printed(at),
    held: held.map(({ name, heldAt, aged }) => ({ name, since: printed(heldAt), aged })),
    counts: shifts.flatMap(({ number, counted, expected, closedSeq }) =>
      closedSeq === null ? [] : [{ shift: number, counted, expected }],
    ),
  };
  const { number, businessDay } = parts;
  return { number, businessDay, markup: reportMarkup(facts, columns), columns };
}

/** The sales that are on hold at this moment, the longest first. */
export function heldAtClose({ held, priceBook }: Desk, at: string): HeldAtClose[] {
  const { timeZone } = priceBook.store;
  const today = dayIn(timeZone, at);
  return held.map(({ sale, heldAt }) => ({
    name: sale.heldName ?? '',
    heldAt,
    aged: dayIn(timeZone, heldAt) < today,
  }));
}
