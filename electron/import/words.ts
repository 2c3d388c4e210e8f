import { blanksOf, handWrittenUrgency, mayBeMissing } from '../../domain/price-book/script.ts';
import type { What } from '../../domain/words/problems.ts';
import { quoted } from './problems.ts';

// Control characters, torn surrogates, and marks that turn the direction of all text after them.
const unprintable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const lineSpace = /[ \t\r\n]+/g;

/** A text on one line: line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replace(lineSpace, ' ').trim();
}

/** What is wrong with a text that a screen or a receipt shows, undefined where nothing is. */
export function textProblem(text: string, longest: number): What | undefined {
  if (text === '') return ['empty'];
  if (unprintable.test(text)) return ['unprintable'];
  const length = text.length > longest ? [...text].length : 0;
  if (length > longest) return ['tooLong', longest, length];
  return undefined;
}

/** What is wrong with words that a cashier is to say: urgency, and blanks that the till does not fill. */
export function spokenProblem(text: string, blanks: readonly string[]): What | undefined {
  const urgency = urgencyIn(text);
  if (urgency) return ['urgency', quoted(urgency)];
  const unknown = blanksOf(text).find((blank) => !blanks.includes(blank));
  if (unknown !== undefined) return ['unknownBlank', shortened(unknown), blanks];
  if (/[{}]/.test(text.replace(/\{\w+\}/g, ''))) return ['tornBraces'];
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
function bracketProblem(text: string): What | undefined {
  const rest = withoutParts(text);
  if (/[[\]]/.test(rest)) return ['tornBrackets'];
  if ((text.match(part) ?? []).some((one) => blanksOf(one).length === 0)) {
    return ['idleBrackets'];
  }
  const bare = blanksOf(rest).find((blank) => missing.has(blank));
  if (bare !== undefined) {
    return ['bareBlank', bare];
  }
  return /\p{L}|\{/u.test(rest) ? undefined : ['onlyBrackets'];
}

function shortened(blank: string): string {
  return quoted(blank).slice(1, -1);
}
