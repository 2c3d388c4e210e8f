import { plain } from './plain.ts';

/** Characters in a line of the usual paper, 80 mm wide. */
export const usualColumns = 42;
/** Characters in a line of the narrow paper, 58 mm wide. */
export const narrowColumns = 32;
export const quantityColumns = 4;
export const moneyColumns = 10;

/** A row of three columns on paper of so many characters a line; a name that is too long goes on below. */
export function wrappedRow(columns: number, quantity: string, name: string, amount: string): string[] {
  // What is left for names, with a blank on either side.
  const [first = '', ...rest] = wrapWords(name, columns - quantityColumns - moneyColumns - 2);
  return [row(quantity, first, amount), ...rest.map((part) => row('', part, ''))];
}

/** A row of two columns, of which the second is so wide; a name that is too long goes on below. */
export function wrappedPair(columns: number, name: string, amount: string, amountColumns: number): string[] {
  const [first = '', ...rest] = wrapWords(name, columns - amountColumns - 1);
  return [pair(first, amount), ...rest.map((part) => pair(part, ''))];
}

/** Lines in the middle of the paper; one that is too long goes on below. */
export function wrappedText(columns: number, text: string): string[] {
  return (text.length <= columns ? [text] : wrapWords(text, columns)).map(plain);
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

function pair(name: string, amount: string): string {
  return `|${plain(name)} | ${plain(amount)}|`;
}

function row(quantity: string, name: string, amount: string): string {
  return `| ${quantity}|${plain(name)} | ${plain(amount)}|`;
}
