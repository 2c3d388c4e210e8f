/**
 * Places before which a spreadsheet would begin a formula: the start of a cell, and what follows a separator within it, for
 * whoever opens the file with another separator than it was written with; quotes there may vanish then. Apostrophes that stand
 * there already count in, so that `withoutGuards` can tell the one that was put before them.
 */
const live = /(?<=^|[,;\t\r\n])(?=['"]*[=+\-@\t\r])/g;
const guarded = /(?<=^|[,;\t\r\n])'(?=['"]*[=+\-@\t\r])/g;

/** A text that no spreadsheet takes for a formula: an apostrophe before whatever would be one. */
export function withGuards(text: string): string {
  return text.replace(live, "'");
}

/** The text that `withGuards` made this of; what has no guard stays as it is. */
export function withoutGuards(text: string): string {
  return text.replace(guarded, '');
}

export type Separator = ',' | ';' | '\t';

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = withGuards(value);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file by RFC 4180, its end included; no cell of it is a formula. */
export function csvLine(cells: readonly (string | number | null)[], separator: Separator = ','): string {
  return `${cells.map(cell).join(separator)}\r\n`;
}
