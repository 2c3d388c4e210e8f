import type { EffectRow } from '../../contract/report-view.ts';
import { currencyDecimals, formatMoney } from '../../domain/money.ts';
import { plain } from '../../domain/receipt/plain.ts';
import { wrappedPair, wrappedText } from '../../domain/receipt/rows.ts';
import { tellsSaving } from '../../domain/reports/effect-report.ts';
import type { FigureWords } from '../../domain/reports/figure-words.ts';
import { figuresIn } from '../../domain/reports/figures-in.ts';
import { printedDay } from './clock.ts';
import { type Desk, printingOf } from './desk.ts';
import { effectCsv } from './effect-csv.ts';
import { effectPage, type PageFacts } from './effect-page.ts';
import { effectsOf } from './report-commands.ts';

/** The effect report that was made last, for files and the printer; `name` is the file's, without its ending. */
export type EffectPaper = { name: string; csv: string; markup: string; page: string };

/** More than so many groups are no reading for a roll of paper; the file has them all. */
const mostOnPaper = 60;
const figureWidth = 16;

/** The last effect report; undefined where none is done. */
export function effectPaper(desk: Desk): EffectPaper | undefined {
  const { result } = effectsOf(desk);
  if (!result) return undefined;
  const { store, columns, practice } = printingOf(desk);
  const words = figuresIn[desk.language];
  const days = [result.from, result.until].map((day) => printedDay(store.locale, day)) as [string, string];
  const section = sectionOf(words, columns, tellsSaving(result.by), (amount) =>
    formatMoney(amount, store.currency, store.locale),
  );
  const rows = result.rows.slice(0, mostOnPaper);
  const left = result.rows.length - rows.length;
  const markup = [
    '{width:auto}',
    ...(practice ? [`^^"${plain(words.practice)}`] : []),
    `^^"${plain(words.title)}`,
    ...wrappedText(columns, words.by[result.by]),
    ...wrappedText(columns, `${store.name}, ${words.until(...days)}`),
    ...section({ ...result.total, name: words.total }),
    ...(result.total.effect ? ['{width:auto}', ...wrappedText(columns, result.total.effect.words)] : []),
    ...rows.flatMap(section),
    ...(left > 0 ? ['-', '{width:auto}', ...wrappedText(columns, words.more(left))] : []),
  ].join('\n');
  return {
    name: `effect-${result.by}-${result.from}-${result.until}`,
    csv: effectCsv(result, words, currencyDecimals(store.currency)),
    markup,
    page: effectPage(result, words, pageFacts(desk)),
  };
}

function pageFacts({ priceBook, language, tillName, practice }: Desk): PageFacts {
  const { name: store, currency, locale } = priceBook.store;
  return {
    ...{ language, store, till: tillName, practice },
    money: (amount) => formatMoney(amount, currency, locale),
    number: (value, places = 0) =>
      value.toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places }),
    day: (day) => printedDay(locale, day),
  };
}

type Pair = [name: string, figure: string];

/** One group: its name, then its figures one below the other. */
function sectionOf(
  { columns: words }: FigureWords,
  columns: number,
  saves: boolean,
  money: (amount: number) => string,
) {
  return (row: EffectRow): string[] => [
    '-',
    '{width:auto}',
    `"${plain(row.name)} |`,
    `{width:*,${figureWidth}}`,
    ...pairsOf(row).flatMap(([name, figure]) => wrappedPair(columns, name, figure, figureWidth)),
  ];

  function pairsOf({ shown, accepted, declined, returned, ...row }: EffectRow): Pair[] {
    const rate = shown === 0 ? '–' : `${Math.round((100 * accepted) / shown)} %`;
    const units = row.sales === 0 ? '–' : (row.pieces / row.sales).toFixed(1);
    return [
      [words.shown, String(shown)],
      [words.accepted, `${accepted} (${rate})`],
      ...(row.expected === null ? [] : [[words.expected, String(row.expected)] satisfies Pair]),
      [words.declined, String(declined)],
      [words.returned, String(returned)],
      [words.sales, String(row.sales)],
      [words.unitsPerSale, units],
      [words.margin, money(row.margin)],
      ...(saves ? [[words.saving, money(row.saving)] satisfies Pair] : []),
    ];
  }
}
