import type { SuggestionKind } from '../sale/events.ts';
import type { ReportBy } from './effect-report.ts';

/** What an effect report says on paper and in a file, and what groups are called that have no name of their own. */
export type FigureWords = {
  by: Record<ReportBy, string>;
  kinds: Record<SuggestionKind, string>;
  /** Where there is none: a sale of nobody known, a refusal without words. */
  none: Partial<Record<ReportBy, string>>;
  week: (monday: string) => string;
  title: string;
  practice: string;
  until: (from: string, until: string) => string;
  total: string;
  more: (rows: number) => string;
  /** Of the control group's difference: its heading, its two ends, and while it is too early. */
  moreASale: string;
  ends: { more: (low: string, high: string) => string; less: (low: string, high: string) => string };
  early: string;
  /** A figure of the days before, and which days they are. */
  earlier: (figure: string) => string;
  daysBefore: (days: string) => string;
  columns: Record<FigureColumn, string>;
};

/** The columns of the file, in their order. */
export const figureColumns = [
  ...(['id', 'name', 'shown', 'accepted', 'attachRate', 'declined', 'why', 'ignored', 'removed'] as const),
  ...([
    'withheld',
    'returned',
    'sales',
    'pieces',
    'unitsPerSale',
    'net',
    'margin',
    'acceptedMargin',
  ] as const),
  ...(['saving', 'expected', 'extraLow', 'extraHigh', 'effect'] as const),
  ...(['beforeShown', 'beforeAccepted', 'beforeSales', 'beforeNet', 'beforeMargin'] as const),
] as const;
export type FigureColumn = (typeof figureColumns)[number];
