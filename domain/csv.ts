/** What a spreadsheet would take for a formula, or an older one for a command. */
const live = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula: text that looks like one gets an apostrophe before it. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = live.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file by RFC 4180, its end included. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}
