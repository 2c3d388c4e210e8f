import type { EffectRow, Effects } from '../../contract/report-view.ts';
import { csvLine } from '../../domain/csv.ts';
import { toDecimal } from '../../domain/money.ts';
import { tellsSaving } from '../../domain/reports/effect-report.ts';
import { type FigureColumn, type FigureWords, figureColumns } from '../../domain/reports/figure-words.ts';

type Report = NonNullable<Effects['result']>;
type Cell = string | number | null;

/** Spreadsheets take a file without it for one of an older alphabet. */
const mark = '\uFEFF';

/**
 * An effect report as a CSV file: a row a group, the total last. Amounts are decimal, shares from 0 to 1. The control
 * group's difference stands by its two ends only, never as one figure. No cell is taken for a formula.
 */
export function effectCsv({ by, rows, total }: Report, words: FigureWords, decimals: number): string {
  const amount = (money: number) => Number(toDecimal(money, decimals));
  const line = (row: EffectRow, saves: boolean) => {
    const cells = { ...cellsOf(row, words, amount), saving: saves ? amount(row.saving) : null };
    return csvLine(figureColumns.map((column) => cells[column]));
  };
  return [
    mark + csvLine(figureColumns.map((column) => words.columns[column])),
    ...rows.map((row) => line(row, tellsSaving(by))),
    line({ ...total, name: words.total }, true),
  ].join('');
}

function cellsOf(
  row: EffectRow,
  words: FigureWords,
  amount: (money: number) => number,
): Record<Exclude<FigureColumn, 'saving'>, Cell> {
  const { key, name, effect, expected, why, before, ...counts } = row;
  const extra = effect?.extra ?? null;
  return {
    ...counts,
    ...{ id: key, name, expected, effect: effect?.words ?? '' },
    attachRate: share(row.accepted, row.shown),
    why: why.map(({ text, times }) => `${text || words.none.objection}: ${times}`).join('; '),
    unitsPerSale: share(row.pieces, row.sales),
    ...{ net: amount(row.net), margin: amount(row.margin) },
    acceptedMargin: amount(row.acceptedMargin),
    extraLow: extra && amount(extra.low),
    extraHigh: extra && amount(extra.high),
    ...{ beforeShown: before?.shown ?? null, beforeAccepted: before?.accepted ?? null },
    ...{ beforeSales: before?.sales ?? null, beforeNet: before && amount(before.net) },
    beforeMargin: before && amount(before.margin),
  };
}

const share = (part: number, whole: number) =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
