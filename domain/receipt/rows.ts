import { plain } from './plain.ts';

/** Characters in a line of 80 mm paper. */
export const paperColumns = 42;
export const quantityColumns = 4;
export const moneyColumns = 10;
/** What is left for names, with a blank on either side. */
const nameColumns = paperColumns - quantityColumns - moneyColumns - 2;

/** A row of three columns; a name that is too long goes on below. */
export function wrappedRow(quantity: string, name: string, amount: string): string[] {
  const [first = '', ...rest] = wrapWords(name, nameColumns);
  return [row(quantity, first, amount), ...rest.map((part) => row('', part, ''))];
}

/** A row of two columns. */
export function pair(name: string, amount: string): string {
  return `|${plain(name)} | ${plain(amount)}|`;
}

/** Breaks a name between words, so that no line of paper cuts one in two unless the word is longer than the line. */
export function wrapWords(text: string, columns: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(/\s+/).flatMap((part) => chunks(part, columns))) {
    const joined = `${rows.at(-1) ?? ''} ${word}`.trim();
    if (rows.length > 0 && joined.length <= columns) rows[rows.length - 1] = joined;
    else rows.push(word);
  }
  return rows;
}

function chunks(word: string, columns: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += columns) parts.push(word.slice(at, at + columns));
  return parts;
}

function row(quantity: string, name: string, amount: string): string {
  return `| ${quantity}|${plain(name)} | ${plain(amount)}|`;
}
