import { fieldsDe } from './fields-de.ts';
import type { Language } from './language.ts';
import { problemsDe } from './problems-de.ts';
import { problemsEn } from './problems-en.ts';
import { type SentenceOf, sayBy } from './sentence.ts';

/** The rest of a sentence that says what is wrong. */
export type What = SentenceOf<typeof problemsEn>;

/** What is wrong in no language yet, and with what, by the names of the files; with no one thing where `of` is empty. */
export type Problem = { of: string; what: What };

const words: Record<Language, typeof problemsEn> = { en: problemsEn, de: problemsDe };

/** Says a problem of a file, whose fields keep the names that stand in it. */
export function sayProblem({ of, what }: Problem, language: Language): string {
  const said = sayBy(words[language], what);
  return of === '' ? said : `${of} ${said}`;
}

/** Says a problem to somebody who sees the fields of a screen, which have names in their language. */
export function sayFault({ of, what }: Problem, language: Language): string {
  return sayProblem({ of: language === 'de' ? germanFields(of) : of, what }, language);
}

/** Whatever stands in quotes was typed, and is no name. */
function germanFields(of: string): string {
  return of.replace(/^[^"]*/, (names) =>
    names.replace(/(?<![\w-])\w+(?![\w-])/g, (name) => fieldsDe[name] ?? name),
  );
}

/** Something wrong in a folder of files. `file` is empty for what concerns no one file, line 1 is the first. */
export type FileProblem = Problem & { file: string; line: number | null };

const lineIn: Record<Language, string> = { en: 'line', de: 'Zeile' };

/** Problems for a terminal, one a line: `items.csv line 17: price is missing`. */
export function describeProblems(problems: readonly FileProblem[], language: Language): string {
  return problems.map((problem) => describeProblem(problem, language)).join('\n');
}

function describeProblem({ file, line, ...problem }: FileProblem, language: Language): string {
  const said = sayProblem(problem, language);
  if (file === '') return said;
  return line === null ? `${file}: ${said}` : `${file} ${lineIn[language]} ${line}: ${said}`;
}
