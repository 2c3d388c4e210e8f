import type { What } from '../../domain/words/problems.ts';
import { quoted } from './problems.ts';
import { oneLine, textProblem } from './words.ts';

/** Takes what is wrong with a row, behind the column and what stands in it. */
export type Complain = (of: string, what: What) => void;

const slug = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The words of a field that holds several. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A text on one line, of 1 to `longest` characters. */
export function readText(column: string, text: string, longest: number, complain: Complain): string {
  const line = oneLine(text);
  const problem = textProblem(line, longest);
  if (problem) complain(column, problem);
  return line;
}

/** A word of a-z, 0-9 and dash; `example` shows one in the complaint. */
export function readSlug(column: string, text: string, complain: Complain, example = 'cables-usb'): string {
  if (text === '') complain(column, ['missing']);
  else if (!slug.test(text)) {
    complain(`${column} ${quoted(text)}`, ['slug', 40, example]);
  }
  return text;
}

export function readYes(column: string, text: string, complain: Complain): boolean {
  if (text !== '' && text !== 'yes') complain(`${column} ${quoted(text)}`, ['yesOrEmpty']);
  return text === 'yes';
}

/** A whole number of at least `least`, in at most nine digits. */
export function readCount(column: string, text: string, least: number, complain: Complain): number {
  if (text === '') complain(column, ['missing']);
  else if (!/^\d{1,9}$/.test(text) || Number(text) < least) {
    complain(`${column} ${quoted(text)}`, ['countFrom', least]);
  }
  return Number(text);
}
