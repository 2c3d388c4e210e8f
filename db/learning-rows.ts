import type { WeekOfOutcomes } from '../domain/selling/acceptance.ts';
import type { SoldAndReturned } from '../domain/selling/learned.ts';
import type { ReadableDb } from './handles.ts';

/** Rows in one slice: few enough to be read between two scans. */
const sliceRows = 500;
const mostBaskets = 20_000;
/** What is older weighs less than a hundredth of what is new. */
const mostWeeks = 60;

/** A part of what the till learns from. */
export type LearningSlice =
  | { weeks: WeekOfOutcomes[] }
  | { baskets: string[][] }
  | { returns: [sku: string, counts: SoldAndReturned][] };

/**
 * Everything that the till learns from, read slice by slice, so that selling goes on between them: the weekly sums of
 * outcomes, the baskets of the last 20,000 sales, and the items that ever came back, here or before this till.
 */
export function* learningRows(db: ReadableDb, thisWeek: number): Generator<LearningSlice> {
  yield* weekSlices(db, thisWeek);
  yield* basketSlices(db);
  yield* returnSlices(
    db,
    `SELECT i.sku, i.sold + coalesce(s.sold, 0) AS sold, i.returned + coalesce(s.returned, 0) AS returned
     FROM item_imported i LEFT JOIN item_sales s USING (sku) WHERE i.sku > ? ORDER BY i.sku`,
  );
  yield* returnSlices(
    db,
    `SELECT sku, sold, returned FROM item_sales
     WHERE sku > ? AND sku NOT IN (SELECT sku FROM item_imported) ORDER BY sku`,
  );
}

function* weekSlices(db: ReadableDb, thisWeek: number): Generator<LearningSlice> {
  const slice = db.prepare(`
    SELECT week, source, kind, trigger_sku AS "trigger", shown, accepted, returned FROM suggestion_weeks
    WHERE (week, source, kind, trigger_sku) > (?, ?, ?, ?) ORDER BY 1, 2, 3, 4 LIMIT ${sliceRows}`);
  let last: [number, string, string, string] = [thisWeek - mostWeeks, '', '', ''];
  for (;;) {
    const weeks = slice.all(...last) as WeekOfOutcomes[];
    const end = weeks.at(-1);
    if (!end) return;
    last = [end.week, end.source, end.kind, end.trigger];
    yield { weeks };
  }
}

function* basketSlices(db: ReadableDb): Generator<LearningSlice> {
  const slice = db.prepare(
    `SELECT seq, skus FROM baskets WHERE seq < ? ORDER BY seq DESC LIMIT ${sliceRows}`,
  );
  let before = Number.MAX_SAFE_INTEGER;
  for (let read = 0; read < mostBaskets; read += sliceRows) {
    const rows = slice.all(before) as { seq: number; skus: string }[];
    const end = rows.at(-1);
    if (!end) return;
    before = end.seq;
    yield { baskets: rows.map(({ skus }) => JSON.parse(skus) as string[]) };
  }
}

/** Slice by slice what a query answers that goes on behind a sku. */
function* returnSlices(db: ReadableDb, query: string): Generator<LearningSlice> {
  const slice = db.prepare(`${query} LIMIT ${sliceRows}`);
  let last = '';
  for (;;) {
    const rows = slice.all(last) as ({ sku: string } & SoldAndReturned)[];
    const end = rows.at(-1);
    if (!end) return;
    last = end.sku;
    const returns = rows
      .filter(({ returned }) => returned > 0)
      .map(({ sku, sold, returned }) => [sku, { sold, returned }] as [string, SoldAndReturned]);
    if (returns.length > 0) yield { returns };
  }
}
