import { readEvent } from '../contract/journal/read-event.ts';
import type { SentRow } from '../contract/sync-protocol.ts';
import { dayIn } from './business-date.ts';
import {
  agree,
  type CheckedEvent,
  type Comparable,
  comparable,
  computeZ,
  foldState,
  type TillState,
} from './till-state.ts';

type Sale = Extract<CheckedEvent, { type: 'v1.SaleCompleted' }>;

/** What rows of one till's journal come to. Everything is in the order of the rows. */
export type Projection = {
  state: TillState;
  /** The business date of each row. */
  dates: string[];
  /** What days' totals are folded of. */
  counted: { date: string; seq: number; event: CheckedEvent }[];
  sales: { seq: number; date: string; event: Sale }[];
  zReports: { seq: number; claimed: Comparable; computed: Comparable; agrees: boolean }[];
  parked: { seq: number; type: string; why: string }[];
};

/** Where the till stands: its days begin and end there, and a row that tells no time is dated `today`. */
export type Calendar = { timeZone: string; today: string };

/**
 * Folds rows that follow one another on the state before them. A row that cannot be understood is parked: it counts nowhere,
 * and those behind it go on.
 */
export function project(before: TillState, rows: readonly SentRow[], calendar: Calendar): Projection {
  const made: Projection = { state: before, dates: [], counted: [], sales: [], zReports: [], parked: [] };
  for (const row of rows) projectRow(made, row, calendar);
  return made;
}

function projectRow(made: Projection, { seq, at, type, body }: SentRow, { timeZone, today }: Calendar): void {
  const local = dayIn(timeZone, at);
  const read = local === undefined ? { why: `${at} is no time.` } : readEvent(type, body);
  const event = 'checked' in read && read.checked ? read.event : undefined;
  const opens = event?.type === 'v1.ShiftOpened' ? event.businessDay : undefined;
  const date = made.state.businessDate ?? opens ?? local ?? today;
  made.dates.push(date);
  if ('why' in read) made.parked.push({ seq, type, why: read.why });
  if (!event) return;
  made.counted.push({ date, seq, event });
  if (event.type === 'v1.SaleCompleted') made.sales.push({ seq, date, event });
  if (event.type === 'v1.DayClosed') {
    const claimed = comparable(event.z);
    const computed = computeZ(made.state, seq, date);
    made.zReports.push({ seq, claimed, computed, agrees: agree(claimed, computed) });
  }
  made.state = foldState(made.state, event);
}
