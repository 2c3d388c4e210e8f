import type { Effects } from '../../contract/report-view.ts';
import type { FigureWords } from '../../domain/reports/figure-words.ts';
import { isOfTime } from '../../domain/reports/reading-order.ts';
import { html } from './html.ts';

type Report = NonNullable<Effects['result']>;
type Bar = { label: string; values: readonly number[]; written: readonly string[] };

/** As many as one takes in at a glance; the table has them all. */
const mostBars = 10;
const mostLabels = 12;
const widest = 70;
const [width, left, right, nameWidth] = [1000, 210, 60, 34];

/** A report's chart as SVG for paper, with its legend: margin as time goes by, else what was shown and accepted. */
export function effectChart(
  { by, rows }: Report,
  words: FigureWords,
  money: (amount: number) => string,
): string {
  const { columns } = words;
  if (isOfTime(by)) {
    const bars = rows.map(({ name, margin }) => ({
      label: name,
      values: [margin],
      written: [money(margin)],
    }));
    return figure(columns.margin, standing(bars));
  }
  const bars = rows.slice(0, mostBars).map(({ name, shown, accepted }) => ({
    ...{ label: name, values: [shown, accepted], written: [String(shown), String(accepted)] },
  }));
  const legend = [
    `<span class="key outline"></span>${html(columns.shown)}`,
    `<span class="key full"></span>${html(columns.accepted)}`,
  ];
  return figure(legend.join(' '), lying(bars));
}

const figure = (caption: string, svg: string) => `<figure><figcaption>${caption}</figcaption>${svg}</figure>`;

/** Shown as an outline, accepted as a full bar below it, each with its figure: told apart without colour. */
function lying(bars: readonly Bar[]): string {
  const [row, thick] = [34, 12];
  const longest = Math.max(1, ...bars.flatMap(({ values }) => values));
  const scale = (width - left - right) / longest;
  const drawn = bars.flatMap(({ label, values, written }, at) => [
    text(left - 10, at * row + 20, short(label), 'end'),
    ...values.flatMap((value, place) => {
      const y = at * row + 6 + place * (thick + 1);
      const long = value * scale;
      return [box(left, y, long, thick, place), text(left + long + 6, y + 11, written[place] ?? '', 'start')];
    }),
  ]);
  return svg(bars.length * row + 6, drawn);
}

/** One bar after another on the line of nought; as many labels below as there is room for. */
function standing(bars: readonly Bar[]): string {
  const [top, high, below] = [18, 210, 22];
  const values = bars.map((bar) => bar.values[0] ?? 0);
  const [most, least] = [Math.max(1, ...values), Math.min(0, ...values)];
  const yOf = (value: number) => top + ((most - value) / (most - least)) * high;
  const step = (width - left) / bars.length;
  const each = Math.ceil(bars.length / mostLabels);
  const drawn = bars.flatMap(({ label, written }, at) => {
    const value = values[at] ?? 0;
    const x = left / 2 + at * step;
    const [middle, thick] = [x + step / 2, Math.min(step * 0.8, widest)];
    const bar = box(middle - thick / 2, yOf(Math.max(value, 0)), thick, Math.abs(yOf(value) - yOf(0)), 1);
    if (at % each > 0) return [bar];
    return [
      bar,
      text(middle, yOf(Math.max(value, 0)) - 4, written[0] ?? '', 'middle'),
      text(middle, top + high + below - 4, short(label), 'middle'),
    ];
  });
  const nought = `<line x1="${left / 2}" x2="${width - left / 2}" y1="${yOf(0)}" y2="${yOf(0)}" stroke="#777"/>`;
  return svg(top + high + below, [nought, ...drawn]);
}

const short = (label: string) => (label.length > nameWidth ? `${label.slice(0, nameWidth - 1)}…` : label);
const svg = (height: number, drawn: readonly string[]) =>
  `<svg viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg" role="img">${drawn.join('')}</svg>`;
const box = (x: number, y: number, w: number, h: number, look: number) =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" class="${look === 0 ? 'outline' : 'full'}"/>`;
const text = (x: number, y: number, said: string, anchor: string) =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${html(said)}</text>`;
