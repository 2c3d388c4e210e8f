import type { ReportBy, ReportRow } from './effect-report.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Whether the groups of a report follow one another in time. */
export const isOfTime = (by: ReportBy) => ['day', 'week', 'weekday', 'hour'].includes(by);

/** The groups as one reads them: time as it goes by; of everything else what was accepted most first, then what sold most. */
export function inReadingOrder<T extends ReportRow>(by: ReportBy, rows: readonly T[]): T[] {
  return rows.toSorted(isOfTime(by) ? (a, b) => timeOf(by, a.key) - timeOf(by, b.key) : mostFirst);
}

function timeOf(by: ReportBy, key: string): number {
  if (by === 'weekday') return weekdays.indexOf(key);
  return Number(key.replaceAll('-', ''));
}

const mostFirst = (a: ReportRow, b: ReportRow) =>
  b.accepted - a.accepted || b.sales - a.sales || (a.key < b.key ? -1 : 1);
