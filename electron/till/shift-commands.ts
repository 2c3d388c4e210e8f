import type { PlainCommand } from '../../contract/till-command.ts';
import { nextShiftNumber } from '../../db/days.ts';
import { denominationsOf } from '../../domain/reports/denominations.ts';
import { foldTotals } from '../../domain/reports/fold-totals.ts';
import { expectedCash } from '../../domain/reports/totals.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';
import { isTillOnly } from './authorise-command.ts';
import { grandTotalOf, openShiftOf } from './business-day.ts';
import { commit, eventsBefore } from './commit.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { isSelling } from './facts.ts';
import { type Answer, refusal } from './refusals.ts';
import { businessDayOf, heldAtClose, reportView, xReport, zReportOf } from './report.ts';

type CommandOf<T extends PlainCommand['type']> = Extract<PlainCommand, { type: T }>;

const noShift = () => refusal('no-shift', ['noShift']);
const saleOpen = () => refusal('sale-open', ['saleIsOpen']);

/** Refuses to sell without a shift whose drawer somebody answers for; only where there is somebody to answer. */
export function shiftFirst(desk: Desk, command: PlainCommand): Answer | undefined {
  const sells = !isTillOnly(command) || command.type === 'AddCustomer';
  if (!sells || desk.roster.people.length === 0 || openShiftOf(desk.day)) return undefined;
  return noShift();
}

/** Begins a shift with so much cash in the drawer. The first one since the last Z report begins the business day. */
export function openShift(desk: Desk, { float }: CommandOf<'OpenShift'>): Answer {
  if (openShiftOf(desk.day)) return refusal('shift-open', ['shiftIsOpen']);
  const at = desk.now();
  const shift = nextShiftNumber(desk.db);
  const businessDay = businessDayOf(desk, at);
  return done(desk, at, { type: 'v1.ShiftOpened', shift, businessDay, float, by: actor(desk) });
}

/** Puts cash into the drawer, takes some out, or brings some to the safe. Never more than the drawer should hold. */
export function moveCash(desk: Desk, { kind, amount, reason }: CommandOf<'MoveCash'>): Answer {
  const shift = openShiftOf(desk.day);
  if (!shift) return noShift();
  if (!isCashReason(desk, reason)) return noReason();
  if (kind !== 'in' && amount > expectedCash(desk.day.totals.drawer))
    return refusal('too-much', ['notSoMuchCash']);
  const by = actor(desk);
  const reply = done(desk, desk.now(), {
    ...{ type: 'v1.CashMoved', shift: shift.number, kind, amount, reason, by },
  });
  desk.print({ what: 'drawer', markup: '', kick: true });
  return reply;
}

/** Opens the drawer without a sale. */
export function openDrawer(desk: Desk, { reason }: CommandOf<'OpenDrawer'>): Answer {
  if (!isCashReason(desk, reason)) return noReason();
  const reply = done(desk, desk.now(), { type: 'v1.DrawerOpened', reason, by: actor(desk) });
  desk.print({ what: 'drawer', markup: '', kick: true });
  return reply;
}

/** Ends the shift with what was counted; only then the answer tells what should have been there. */
export function closeShift(desk: Desk, { counts }: CommandOf<'CloseShift'>): Answer {
  const shift = openShiftOf(desk.day);
  if (!shift) return noShift();
  if (isSelling(desk)) return saleOpen();
  const known = denominationsOf(desk.priceBook.store.currency);
  const strange = Object.keys(counts).find((value) => !known.includes(Number(value)));
  if (strange !== undefined) return refusal('no-coin', ['noCoin', strange]);
  const total = Object.entries(counts).reduce((sum, [value, pieces]) => sum + Number(value) * pieces, 0);
  const expected = expectedCash(desk.day.totals.drawer);
  const reply = done(desk, desk.now(), {
    ...{ type: 'v1.ShiftClosed', shift: shift.number, counted: counts },
    ...{ total, expected, by: actor(desk) },
  });
  return { ...reply, report: reportView(xReport(desk)), drawer: { counted: total, expected } };
}

/** Shows what has happened since the last Z report. */
export function showX(desk: Desk): Answer {
  return { ok: true, view: currentView(desk), report: reportView(xReport(desk)) };
}

/** Ends the business day with a Z report; from then on totals begin anew. */
export function closeDay(desk: Desk): Answer {
  const { day } = desk;
  if (isSelling(desk)) return saleOpen();
  if (openShiftOf(day)) return refusal('shift-open', ['shiftStillOpen']);
  if (day.shifts.length === 0 && day.totals.sold.count === 0) return refusal('day-closed', ['dayIsClosed']);
  const at = desk.now();
  const before = eventsBefore(desk, at);
  const totals = before.reduce(foldTotals, day.totals);
  const { number, fromSeq } = day;
  const z = {
    ...{ number, businessDay: businessDayOf(desk, at), fromSeq },
    throughSeq: desk.journal.last().seq + before.length + 1,
    ...{
      totals,
      grandTotal: grandTotalOf(day),
      unsentEvents: desk.office.waiting(),
      heldSales: desk.held.length,
    },
    held: heldAtClose(desk, at),
  };
  const reply = done(desk, at, { type: 'v1.DayClosed', z, by: actor(desk) });
  desk.backups.dayClosed();
  const report = zReportOf(desk, number, false);
  if (report) desk.print({ what: `Z report ${number}`, markup: report.markup, kick: false });
  return { ...reply, ...(report && { report: reportView(report) }) };
}

/** Shows a Z report again, marked as a copy. */
export function showZ(desk: Desk, { number }: CommandOf<'ZReport'>): Answer {
  const report = zReportOf(desk, number, true);
  if (!report) return refusal('no-report', ['noReport', number]);
  return { ok: true, view: currentView(desk), report: reportView(report) };
}

function done(desk: Desk, at: string, event: TillEvent): Extract<Answer, { ok: true }> {
  commit(desk, at, [], { till: [event] });
  return { ok: true, view: currentView(desk) };
}

function actor({ signedIn }: Desk): string {
  return signedIn?.id ?? '';
}

function isCashReason({ priceBook }: Desk, id: string): boolean {
  return priceBook.store.reasons.cash.some((reason) => reason.id === id);
}

function noReason(): Answer {
  return refusal('no-reason', ['strangeReason']);
}
