import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../../db/mining-rows.ts';
import { reportedSales } from '../../db/reported-sales.ts';
import { dayAfter } from '../../domain/day.ts';
import { besideBefore, daysBefore } from '../../domain/reports/effect-before.ts';
import { type EffectReport, openEffectReport, type ReportBy } from '../../domain/reports/effect-report.ts';
import type { Said } from '../till/beside.ts';
import { dayIn, timeIn } from '../till/clock.ts';
import { type AtWork, standingAside } from '../till/stand-aside.ts';

/** What the till orders: of which file, which of the store's days (both inclusive), by what, and whether beside those before. */
export type ReportOrder = {
  file: string;
  from: string;
  until: string;
  timeZone: string;
  by: ReportBy;
  before: boolean;
};

function report({ file, from, until, timeZone, by, before, commands }: ReportOrder & AtWork): void {
  const rest = standingAside({ commands });
  const db = openForReading(file);
  const filling = openEffectReport(by);
  const earlier = before ? { ...openEffectReport(by), ...daysBefore(from, until) } : null;
  const first = earlier?.from ?? from;
  const storeTime = (at: string) => ({
    day: dayIn(timeZone, at),
    hour: Number(timeIn(timeZone, at).slice(0, 2)),
  });
  let told = 0;
  for (const { sale, done, of } of reportedSales(db, dayAfter(first, -1), dayAfter(until, 2), storeTime)) {
    rest();
    // A day of the store begins and ends within a day of that of UTC.
    if (from <= sale.day && sale.day <= until) filling.add(sale);
    else if (earlier && first <= sale.day && sale.day < from) earlier.add(sale);
    // In hundredths: more often nobody can see.
    if (done - told < of / 100 && done < of) continue;
    told = done;
    parentPort?.postMessage({ done, of } satisfies Said<EffectReport>);
  }
  db.close();
  const made = filling.report();
  const found = earlier ? besideBefore(made, earlier.report()) : made;
  parentPort?.postMessage({ found } satisfies Said<EffectReport>);
}

report(workerData as ReportOrder & AtWork);
