import type { EffectRow, Effects } from '../../../contract/report-view.ts';
import type { ReportBy } from '../../../domain/reports/effect-report.ts';
import { type Sorting, sorted } from '../fields/sorting.ts';

export type Report = NonNullable<Effects['result']>;

const columns = ['name', 'shown', 'accepted', 'rate', 'expected', 'declined', 'returned', 'sales'] as const;
const more = ['units', 'margin', 'saving', 'effect'] as const;
export type EffectColumn = (typeof columns)[number] | (typeof more)[number];

/** What bundles took off is theirs or the whole sale's, and no single product's. */
const withoutSaving: readonly ReportBy[] = ['kind', 'objection', 'product', 'department'];

/** The columns of a report: what the others would have done is told of people only; objections are not compared. */
export const columnsOf = (by: ReportBy): EffectColumn[] =>
  [...columns, ...more].filter(
    (one) =>
      (one !== 'expected' || by === 'cashier') &&
      (one !== 'effect' || by !== 'objection') &&
      (one !== 'saving' || !withoutSaving.includes(by)),
  );

/** Reports whose rows follow one another in time. */
export const isTime = (by: ReportBy) => ['day', 'week', 'weekday', 'hour'].includes(by);

/** Time as it goes by; of everything else what was accepted most. */
export const firstSorting = (by: ReportBy): Sorting<EffectColumn> =>
  isTime(by) ? { by: 'name', down: false } : { by: 'accepted', down: true };

export function sortedRows(
  rows: readonly EffectRow[],
  by: ReportBy,
  sorting: Sorting<EffectColumn>,
): EffectRow[] {
  return sorted(rows, (row) => figureOf(row, by, sorting.by), sorting.down);
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function figureOf(row: EffectRow, by: ReportBy, column: EffectColumn): string | number | null {
  const { shown, accepted, sales, pieces, effect } = row;
  switch (column) {
    case 'name':
      if (by === 'hour') return Number(row.key);
      if (by === 'weekday') return weekdays.indexOf(row.key);
      return isTime(by) ? row.key : row.name;
    case 'rate':
      return shown === 0 ? null : accepted / shown;
    case 'units':
      return sales === 0 ? null : pieces / sales;
    case 'effect':
      return effect && certain(effect);
    default:
      return row[column];
  }
}

/** How much more a sale there is at least, or less; nothing while it is too early to say. */
function certain({ verdict, extra }: NonNullable<EffectRow['effect']>): number {
  if (!extra || verdict === 'unclear') return 0;
  return verdict === 'more' ? extra.low : extra.high;
}
