import { quoted } from './problems.ts';
import { oneLine, textProblem } from './words.ts';

/** Takes what is wrong with a row, as a whole sentence. */
export type Complain = (message: string) => void;

const slug = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The words of a field that holds several. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A text on one line, of 1 to `longest` characters. */
export function readText(column: string, text: string, longest: number, complain: Complain): string {
  const line = oneLine(text);
  const problem = textProblem(line, longest);
  if (problem) complain(`${column} ${problem}`);
  return line;
}

/** A word of a-z, 0-9 and dash; `example` shows one in the complaint. */
export function readSlug(what: string, text: string, complain: Complain, example = 'cables-usb'): string {
  if (text === '') complain(`${what} is missing`);
  else if (!slug.test(text)) {
    complain(`${what} ${quoted(text)} should be 1 to 40 of a-z, 0-9 and dash, like ${example}`);
  }
  return text;
}

export function readYes(column: string, text: string, complain: Complain): boolean {
  if (text !== '' && text !== 'yes') complain(`${column} ${quoted(text)} should be yes or empty`);
  return text === 'yes';
}

/** A whole number of at least `least`, in at most nine digits. */
export function readCount(column: string, text: string, least: number, complain: Complain): number {
  if (text === '') complain(`${column} is missing`);
  else if (!/^\d{1,9}$/.test(text) || Number(text) < least) {
    complain(`${column} ${quoted(text)} should be a whole number, ${least} or more`);
  }
  return Number(text);
}
