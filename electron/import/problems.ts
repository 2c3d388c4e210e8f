import type { FileProblem, What } from '../../domain/words/problems.ts';

/** Takes a problem of one file, and with which of its fields it is; line 1 is the first. */
export type Report = (line: number | null, what: What, of?: string) => void;

/** The problems of a whole folder: all are counted, the first 200 are kept. */
export type ProblemList = { kept: FileProblem[]; unlisted: number };

const mostListed = 200;

export function noProblems(): ProblemList {
  return { kept: [], unlisted: 0 };
}

/** A report that files its problems under one name. */
export function reportFor(list: ProblemList, file: string): Report {
  return (line, what, of = '') => {
    if (list.kept.length < mostListed) list.kept.push({ file, line, of, what });
    else list.unlisted += 1;
  };
}

/** The kept problems and, when there were more, a last one that says how many. */
export function listProblems({ kept, unlisted }: ProblemList): FileProblem[] {
  if (unlisted === 0) return kept;
  return [...kept, { file: '', line: null, of: '', what: ['more', unlisted] }];
}

/** A piece of a file in quotes, short enough for a message and safe for a terminal. */
export function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(short).replace(/[\p{Cc}\p{Cf}]/gu, '?');
}
