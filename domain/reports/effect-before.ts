import { dayAfter, dayNumber } from '../day.ts';
import type { Before, EffectReport, ReportRow } from './effect-report.ts';

/** As many days as from one to another, both inclusive, that end on the day before the first. */
export function daysBefore(from: string, until: string): { from: string; until: string } {
  const days = dayNumber(until) - dayNumber(from) + 1;
  return { from: dayAfter(from, -days), until: dayAfter(from, -1) };
}

/** The report, each of its groups beside the same group of the days before; null where there was none. */
export function besideBefore(report: EffectReport, before: EffectReport): EffectReport {
  const known = new Map(before.rows.map((row) => [row.key, beforeOf(row)]));
  return {
    ...report,
    rows: report.rows.map((row) => ({ ...row, before: known.get(row.key) ?? null })),
    total: { ...report.total, before: beforeOf(before.total) },
  };
}

const beforeOf = ({ shown, accepted, sales, pieces, net, margin }: ReportRow): Before => ({
  ...{ shown, accepted, sales, pieces, net, margin },
});
