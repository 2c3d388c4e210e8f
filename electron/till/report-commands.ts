import type { EffectRow, Effects } from '../../contract/report-view.ts';
import type { PlainCommand } from '../../contract/till-command.ts';
import { dayAfter } from '../../domain/day.ts';
import type { Effect } from '../../domain/reports/effect.ts';
import { daysBefore } from '../../domain/reports/effect-before.ts';
import type { ReportRow } from '../../domain/reports/effect-report.ts';
import { effectInWords, verdictOf } from '../../domain/reports/effect-words.ts';
import { inReadingOrder } from '../../domain/reports/reading-order.ts';
import { dayIn } from './clock.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { type Answer, refusal } from './refusals.ts';
import { namesBy, objectionsOf } from './report-names.ts';

type CommandOf<T extends PlainCommand['type']> = Extract<PlainCommand, { type: T }>;

/** As many weeks of each weekday. */
const usualDays = 28;

/** Begins a report of past sales beside the selling; one that is under way is given up. */
export function beginReport(desk: Desk, { by, before = false, ...days }: CommandOf<'EffectReport'>): Answer {
  if (!desk.reporter) return refusal('no-report', ['noEffects']);
  const { timeZone } = desk.priceBook.store;
  const { until = dayIn(timeZone, desk.now()) } = days;
  const { from = dayAfter(until, 1 - usualDays) } = days;
  if (from > until) return refusal('strange-days', ['strangeDays']);
  desk.reporter.begin({ file: desk.db.name, from, until, timeZone, by, before });
  return reportProgress(desk);
}

/** How far the report is, and what is in it once it is done. */
export function reportProgress(desk: Desk): Answer {
  return { ok: true, view: currentView(desk), effects: effectsOf(desk) };
}

/**
 * What bundles did over the last 28 days, worked out beside the selling and beside any other report: `anew` begins, unless it
 * is under way; else it tells how far that is.
 */
export function bundleEffects(desk: Desk, { anew }: CommandOf<'BundleEffects'>): Answer {
  const { bundleReporter: reporter } = desk;
  if (!reporter) return refusal('no-report', ['noEffects']);
  const { timeZone } = desk.priceBook.store;
  const until = dayIn(timeZone, desk.now());
  const from = dayAfter(until, 1 - usualDays);
  if (anew && reporter.state().state !== 'running')
    reporter.begin({ file: desk.db.name, from, until, timeZone, by: 'bundle', before: false });
  return { ok: true, view: currentView(desk), effects: effectsOf(desk, reporter) };
}

/** The same without the view; `result` is null where no report is done. */
export function effectsOf(desk: Desk, reporter = desk.reporter): Effects {
  const { state, done, of, found, order } = reporter?.state() ?? idle;
  const progress = { state, done, of };
  if (!found || !order) return { ...progress, result: null };
  const { by, from, until } = order;
  const before = order.before ? daysBefore(from, until) : null;
  const name = namesBy(desk, by);
  const says = objectionsOf(desk);
  const row = (one: ReportRow): EffectRow => rowOf(desk, one, name(one.key), says);
  return {
    ...progress,
    result: {
      by,
      from,
      until,
      before,
      rows: inReadingOrder(by, found.rows).map(row),
      total: row(found.total),
    },
  };
}

const idle = { state: 'none', done: 0, of: 0, found: null, order: null } as const;

/** Gives up the report that is under way. */
export function cancelReport(desk: Desk): Answer {
  desk.reporter?.stop();
  return reportProgress(desk);
}

function rowOf(
  desk: Desk,
  { why, effect, ...row }: ReportRow,
  name: string,
  says: (objection: string) => string,
): EffectRow {
  const reasons = Object.entries(why).map(([id, times]) => ({ text: says(id), times }));
  return {
    ...{ ...row, name },
    why: reasons.sort((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1)),
    effect: effect && toldEffect(desk, effect),
  };
}

function toldEffect({ priceBook, language }: Desk, effect: Effect): NonNullable<EffectRow['effect']> {
  const { currency, locale } = priceBook.store;
  const words = effectInWords(effect, currency, locale, language);
  return { ...effect, verdict: verdictOf(effect), words };
}
