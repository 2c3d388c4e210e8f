import type { z } from 'zod';
import type { Report } from './problems.ts';
import { quoted } from './problems.ts';
import type { Path, YamlFile } from './read-yaml.ts';
import { told, toldIn } from './told.ts';

/** An entry of a list file and the line of any place in it. */
export type Entry<T> = { value: T; lineOf: (path: Path) => number };

/** What could be read of a list file; `whole` is false when there were entries with problems of their own. */
export type Entries<T> = { entries: readonly Entry<T>[]; whole: boolean };

/** Checks a whole file against a schema; undefined when a problem was reported. */
export function readWhole<T>(file: YamlFile, schema: z.ZodType<T>, report: Report): T | undefined {
  const result = schema.safeParse(file.value, { error: inWords });
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, file.lineOf, report);
  return undefined;
}

/**
 * Checks each entry of a list by itself and answers the good ones. Ids must differ. A file without any entry is an
 * empty list.
 */
export function readEntries<T extends { id: string }>(
  file: YamlFile,
  schema: z.ZodType<T>,
  report: Report,
): Entries<T> {
  if (file.value === null || file.value === '') return { entries: [], whole: true };
  if (!Array.isArray(file.value)) {
    report(file.lineOf([]), ['noList']);
    return { entries: [], whole: false };
  }
  const entries: Entry<T>[] = [];
  file.value.forEach((value: unknown, at) => {
    const lineOf = (path: Path) => file.lineOf([at, ...path]);
    const entry = readWhole({ value, lineOf }, schema, report);
    if (entry) entries.push({ value: entry, lineOf });
  });
  reportDoubledIds(entries, report);
  return { entries, whole: entries.length === file.value.length };
}

function reportDoubledIds(entries: readonly Entry<{ id: string }>[], report: Report): void {
  const firstLines = new Map<string, number>();
  for (const { value, lineOf } of entries) {
    const first = firstLines.get(value.id);
    if (first === undefined) firstLines.set(value.id, lineOf(['id']));
    else report(lineOf(['id']), ['onLine', first], `id ${value.id}`);
  }
}

function reportIssue(issue: z.core.$ZodIssue, lineOf: (path: Path) => number, report: Report): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) report(lineOf([...issue.path, key]), ['unknownField', quoted(key)]);
    return;
  }
  const place = nameOf(issue.path);
  report(lineOf(issue.path), toldIn(issue.message, issue.code), place === '' ? 'this' : place);
}

/** `slots 2, quantity` for the path of the second slot's quantity. */
function nameOf(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? ` ${step + 1}` : `, ${String(step)}`))
    .join('')
    .replace(/^,? /, '');
}

/** What is wrong with a value. */
function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return told('missing');
  switch (issue.code) {
    case 'invalid_type':
      return told('shape', issue.expected);
    case 'invalid_value':
      return told('oneOf', issue.values.map(String));
    case 'too_small':
      return told('atLeastOne');
    case 'too_big':
      return told('atMost', Number(issue.maximum));
    case 'invalid_key':
      return issue.issues[0]?.message;
    default:
      return undefined;
  }
}
