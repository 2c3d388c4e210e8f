import type { EffectRow, Effects } from '../../contract/report-view.ts';
import { tellsSaving } from '../../domain/reports/effect-report.ts';
import type { FigureWords } from '../../domain/reports/figure-words.ts';
import { effectChart } from './effect-chart.ts';
import { html } from './html.ts';

type Report = NonNullable<Effects['result']>;
type Column = keyof FigureWords['columns'];
/** How the store writes things, and what stands above them. */
export type PageFacts = {
  language: string;
  store: string;
  till: string;
  practice: boolean;
  money: (amount: number) => string;
  number: (value: number, places?: number) => string;
  day: (day: string) => string;
};

/** More than so many groups nobody reads on paper; the file has them all. */
const mostOnPaper = 200;

/** The report as an HTML page for paper: the whole in words, its chart, and its table; the style is its own file's. */
export function effectPage(result: Report, words: FigureWords, facts: PageFacts): string {
  const { by, from, until, before, rows, total } = result;
  const { language, store, till, practice, money, day } = facts;
  const days = words.until(day(from), day(until));
  const told = total.effect && total.effect.control > 0 ? [total.effect.words] : [];
  const under = [
    ...told,
    ...(before ? [words.daysBefore(words.until(day(before.from), day(before.until)))] : []),
  ];
  return [
    `<!doctype html><html lang="${html(language)}"><head><meta charset="utf-8">`,
    `<title>${html(words.title)}</title><link rel="stylesheet" href="page.css"></head><body>`,
    ...(practice ? [`<p class="practice">${html(words.practice)}</p>`] : []),
    `<h1>${html(words.title)}</h1>`,
    `<p class="of">${html(`${words.by[by]}, ${days}. ${store}, ${till}`)}</p>`,
    ...under.map((line) => `<p>${html(line)}</p>`),
    rows.length > 0 ? effectChart(result, words, money) : '',
    tableOf(result, words, facts),
    rows.length > mostOnPaper ? `<p>${html(words.more(rows.length - mostOnPaper))}</p>` : '',
    '</body></html>',
  ].join('\n');
}

function tableOf({ by, rows, total }: Report, words: FigureWords, facts: PageFacts): string {
  const columns = columnsOf(by);
  const head = (column: Column) => `<th scope="col">${html(headOf(column, words))}</th>`;
  const row = (one: EffectRow) =>
    `<tr><th scope="row">${html(one.name)}${why(one, words)}</th>${columns
      .slice(1)
      .map((column) => `<td>${cellOf(one, column, words, facts)}</td>`)
      .join('')}</tr>`;
  return `<table><thead><tr>${columns.map(head).join('')}</tr></thead>
<tbody>${rows.slice(0, mostOnPaper).map(row).join('\n')}</tbody>
<tfoot>${row({ ...total, name: words.total, why: [] })}</tfoot></table>`;
}

/** What nobody can be compared by, or has no saving of its own, has no such column. */
function columnsOf(by: Report['by']): Column[] {
  return [
    ...(['name', 'shown', 'accepted', 'attachRate'] as const),
    ...(by === 'cashier' ? (['expected'] as const) : []),
    ...(['declined', 'returned', 'sales', 'unitsPerSale', 'net', 'margin'] as const),
    ...(tellsSaving(by) ? (['saving'] as const) : []),
    ...(by === 'objection' ? [] : (['effect'] as const)),
  ];
}

const headOf = (column: Column, words: FigureWords) =>
  column === 'effect' ? words.moreASale : words.columns[column];

function why({ why }: EffectRow, words: FigureWords): string {
  if (why.length === 0) return '';
  const said = why.map(({ text, times }) => `${text || words.none.objection}: ${times}`).join('; ');
  return `<small>${html(`${words.columns.why}: ${said}`)}</small>`;
}

function cellOf(row: EffectRow, column: Column, words: FigureWords, facts: PageFacts): string {
  const { money, number } = facts;
  const { shown, accepted, sales, pieces, expected, before } = row;
  const rate = (part: number, whole: number) =>
    whole === 0 ? '–' : `${number((100 * part) / whole)}\u00a0%`;
  const since = (now: string, then: string | null) =>
    html(now) + (then === null ? '' : `<small>${html(words.earlier(then))}</small>`);
  switch (column) {
    case 'attachRate':
      return since(rate(accepted, shown), before && rate(before.accepted, before.shown));
    case 'expected':
      return expected === null ? '–' : number(expected, 1);
    case 'sales':
      return since(number(sales), before && number(before.sales));
    case 'unitsPerSale':
      return sales === 0 ? '–' : number(pieces / sales, 1);
    case 'margin':
      return since(money(row.margin), before && money(before.margin));
    case 'net':
    case 'saving':
      return html(money(row[column]));
    case 'effect':
      return html(ends(row.effect, words, money));
    case 'shown':
    case 'accepted':
    case 'declined':
    case 'returned':
      return number(row[column]);
    default:
      return '';
  }
}

/** Both ends of the interval, or that it is too early; never one figure. */
function ends(effect: EffectRow['effect'], words: FigureWords, money: PageFacts['money']): string {
  if (!effect) return '–';
  const { extra, verdict } = effect;
  if (!extra || verdict === 'unclear') return words.early;
  const [low, high] = [money(Math.abs(extra.low)), money(Math.abs(extra.high))];
  return verdict === 'more' ? words.ends.more(low, high) : words.ends.less(high, low);
}
