/** Something wrong in a price book folder, in the shop's words. `file` is empty for what concerns no one file. */
export type Problem = { file: string; line: number | null; message: string };

/** Takes a problem of one file; line 1 is the first. */
export type Report = (line: number | null, message: string) => void;

/** The problems of a whole folder: all are counted, the first 200 are kept. */
export type ProblemList = { kept: Problem[]; unlisted: number };

const mostListed = 200;

export function noProblems(): ProblemList {
  return { kept: [], unlisted: 0 };
}

/** A report that files its problems under one name. */
export function reportFor(list: ProblemList, file: string): Report {
  return (line, message) => {
    if (list.kept.length < mostListed) list.kept.push({ file, line, message });
    else list.unlisted += 1;
  };
}

/** The kept problems and, when there were more, a last one that says how many. */
export function listProblems({ kept, unlisted }: ProblemList): Problem[] {
  if (unlisted === 0) return kept;
  const more = unlisted === 1 ? '1 more problem' : `${unlisted} more problems`;
  return [...kept, { file: '', line: null, message: `and ${more}` }];
}

/** Problems for a terminal, one a line: `items.csv line 17: price is missing`. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems.map(describeProblem).join('\n');
}

function describeProblem({ file, line, message }: Problem): string {
  if (file === '') return message;
  return line === null ? `${file}: ${message}` : `${file} line ${line}: ${message}`;
}

/** A piece of a file in quotes, short enough for a message and safe for a terminal. */
export function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(short).replace(/[\p{Cc}\p{Cf}]/gu, '?');
}
