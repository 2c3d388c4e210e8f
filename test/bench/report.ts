import { percentile, type Times } from './timing.ts';

/** One printed line: what was measured, and where there is an aim, what it is and whether it was met. */
export type Row = { what: string; values: string[]; aim?: string; met?: boolean };

const widths = [46, 12, 12, 12];

/** A table of plain text, one row a measure, with the aim beside the result. */
export function table(title: string, columns: string[], rows: Row[]): string {
  const line = (cells: string[]) => cells.map((cell, index) => pad(cell, index)).join('');
  const body = rows.map(({ what, values, aim = '', met }) => {
    const verdict = met === undefined ? '' : met ? 'met' : 'MISSED';
    return `${line([what, ...fill(values)])}  ${`${aim}  ${verdict}`.trim()}`.trimEnd();
  });
  return [title, line(['', ...fill(columns)]), ...body, ''].join('\n');
}

/** Percentiles of times as cells. */
export function spread(times: Times): string[] {
  return [percentile(times, 0.5), percentile(times, 0.99)].map(milliseconds);
}

export const milliseconds = (time: number): string => `${time.toFixed(time < 100 ? 3 : 0)} ms`;
export const ratio = (part: number, whole: number): string => `${(part / whole).toFixed(2)} x`;

function fill(values: string[]): string[] {
  return [...values, '', '', ''].slice(0, 3);
}

function pad(cell: string, index: number): string {
  const width = widths[index] ?? 12;
  return index === 0 ? cell.padEnd(width) : cell.padStart(width);
}
