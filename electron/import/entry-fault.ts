import type { EntryProblem } from '../../contract/price-book-entry.ts';
import type { Language } from '../../domain/words/language.ts';
import { type Problem, sayFault } from '../../domain/words/problems.ts';

/** What is wrong with an entry, by its field, in no language yet. */
export type EntryFault = Omit<EntryProblem, 'message'> & Problem;

/** What is wrong, said of an entry that is not the one at hand. */
export function ofEntry({ kind, id, of, what }: EntryFault): Problem {
  return { of: `${kind} ${id}: ${of}`.trim(), what };
}

/** The same as it is said. */
export function saidFault({ kind, id, field, ...problem }: EntryFault, language: Language): EntryProblem {
  return { kind, id, field, message: sayFault(problem, language) };
}
