import { blanksOf, handWrittenUrgency, mayBeMissing } from '../../domain/price-book/script.ts';
import { quoted } from './problems.ts';

// Control characters, torn surrogates, and marks that turn the direction of all text after them.
const unprintable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const lineSpace = /[ \t\r\n]+/g;

/** A text on one line: line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replace(lineSpace, ' ').trim();
}

/** What is wrong with a text that a screen or a receipt shows, as the end of a sentence about it. */
export function textProblem(text: string, longest: number): string | undefined {
  if (text === '') return 'is empty';
  if (unprintable.test(text)) return 'has a character in it that cannot be shown';
  const length = text.length > longest ? [...text].length : 0;
  if (length > longest) return `is longer than ${longest} characters (it has ${length})`;
  return undefined;
}

/** What is wrong with words that a cashier is to say: urgency, and blanks that the till does not fill. */
export function spokenProblem(text: string, blanks: readonly string[]): string | undefined {
  const urgency = urgencyIn(text);
  if (urgency)
    return `says ${quoted(urgency)}: the till itself shows what is left and what ends, from the facts`;
  const unknown = blanksOf(text).find((blank) => !blanks.includes(blank));
  if (unknown !== undefined) return `has the unknown placeholder {${shortened(unknown)}}: ${allowed(blanks)}`;
  if (/[{}]/.test(text.replace(/\{\w+\}/g, ''))) return 'has a { or } without its pair';
  return blanks.length > 0 ? bracketProblem(text) : undefined;
}

/** Also where odd spaces or brackets stand between its words. */
function urgencyIn(text: string): string | undefined {
  const plain = text.replace(/\s+/g, ' ');
  const readings = [plain, plain.replace(/[[\]]/g, ''), withoutParts(plain).replace(/\s+/g, ' ')];
  return readings.map(handWrittenUrgency).find((words) => words !== undefined);
}

const missing: ReadonlySet<string> = new Set(mayBeMissing);
const part = /\[[^[\]]*\]/g;

function withoutParts(text: string): string {
  return text.replace(part, '');
}

/** What is wrong with the parts in brackets, which vanish when a placeholder in them has no word. */
function bracketProblem(text: string): string | undefined {
  const rest = withoutParts(text);
  if (/[[\]]/.test(rest)) return 'has a [ or ] without its pair, or one pair within another';
  if ((text.match(part) ?? []).some((one) => blanksOf(one).length === 0)) {
    return 'has [brackets] without a placeholder in them: they are for a part that goes when it has no word';
  }
  const bare = blanksOf(rest).find((blank) => missing.has(blank));
  if (bare !== undefined) {
    return `has {${bare}} outside [brackets]: it may have no word, so put the part that goes with it into [ ]`;
  }
  return /\p{L}|\{/u.test(rest) ? undefined : 'says nothing when the part in [brackets] goes';
}

function shortened(blank: string): string {
  return quoted(blank).slice(1, -1);
}

function allowed(blanks: readonly string[]): string {
  if (blanks.length === 0) return 'placeholders are filled in "say", questions and answers only';
  return `it may be ${blanks.map((blank) => `{${blank}}`).join(', ')}`;
}
