import type { z } from 'zod';
import type { EntryProblem } from '../../contract/price-book-entry.ts';
import type { TillReply } from '../../contract/till-reply.ts';
import { maskCardNumbers } from '../../domain/card-numbers.ts';
import type { Problem } from '../../domain/words/problems.ts';
import { type Language, type Sentence, say } from '../../domain/words/words.ts';
import { type EntryFault, saidFault } from '../import/entry-fault.ts';

type Approval = Extract<TillReply, { ok: false }>['refusal']['approval'];

/** A refusal in no language yet. */
export type Refused = {
  ok: false;
  refusal: { code: string; message: Sentence; approval?: Approval; problems?: EntryFault[] };
};

/** What the till answers to a command, before a refusal is said. */
export type Answer = Extract<TillReply, { ok: true }> | Refused;

export function refusal(code: string, message: Sentence, approval?: Approval): Refused {
  return { ok: false, refusal: { code, message, ...(approval && { approval }) } };
}

/** The answer in a language. What was typed by mistake is in many refusals, so no card number is. */
export function said(answer: Answer, language: Language): TillReply {
  if (answer.ok) return answer;
  const { problems, ...refused } = answer.refusal;
  const message = maskCardNumbers(say(refused.message, language));
  const wrong = problems && { problems: shownFaults(problems, language) };
  return { ok: false, refusal: { ...refused, message, ...wrong } };
}

/** A refusal of an entry of the price book with all that is wrong with it, by field, and `first` said of it as a whole. */
export function unsoundEntry(
  name: 'entryUnsound' | 'noBundleYet',
  problems: readonly EntryFault[],
  first: Problem = problems[0] ?? { of: '', what: ['missing'] },
): Refused {
  const message: Sentence = name === 'noBundleYet' ? [name, first] : [name, first, problems.length - 1];
  return { ok: false, refusal: { code: 'unsound-entry', message, problems: [...problems] } };
}

/** What is wrong with entries, as the till answers it. */
export function shownFaults(problems: readonly EntryFault[], language: Language): EntryProblem[] {
  return problems.map((problem) => withoutCards(saidFault(problem, language)));
}

/** It may repeat what was typed by mistake. */
function withoutCards(problem: EntryProblem): EntryProblem {
  const { id, field, message } = problem;
  const [ownId, ownField, words] = [id, field, message].map(maskCardNumbers);
  return { ...problem, id: ownId ?? '', field: ownField ?? '', message: words ?? '' };
}

/** What is wrong with a command that its schema did not take, in one line. */
export function notACommand(error: z.ZodError): Refused {
  const issue = error.issues[0];
  // Of a command that there is not, the schema would name every one that there is.
  if (!issue || issue.code === 'invalid_union') return refusal('not-a-command', ['noSuchCommand']);
  const path = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return refusal('not-a-command', ['notACommand', path, { code: issue.code, inEnglish: issue.message }]);
}

/** A step that the journal has, but that could not be shown. Doing it again would do it twice. */
export function notShown(error: unknown): Refused {
  console.error(error);
  return refusal('fault', ['doneNotShown']);
}

/** A step that could not be written. Nothing of it is kept, so the words can say what to do without a doubt. */
export function notWritten(error: unknown): Refused {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'SQLITE_FULL') return refusal('disk', ['diskFull']);
  if (/^SQLITE_(READONLY|IOERR|CANTOPEN|CORRUPT|BUSY|PERM)/.test(code))
    return refusal('disk', ['diskRefuses', code]);
  console.error(error);
  return refusal('fault', ['ownMistake']);
}
