import type { EntryProblem } from '../../../contract/price-book-entry.ts';

/** An entry of the price book as it is being written: plain data, with fields that may be empty yet. */
export type Body = Record<string, unknown>;

/** A body as it is sent: words without blanks around them, and nothing that is empty. */
export function tidy(body: Body): Body {
  const fields = Object.entries(body).map(([name, value]) => [name, trimmed(value)] as const);
  return Object.fromEntries(fields.filter(([, value]) => !isEmpty(value)));
}

/** The store as it is sent: its empty lists and logo stay, as a field left out would count as changed where it is locked. */
export function tidyStore(body: Body): Body {
  const fields = Object.entries(body).map(([name, value]) => [name, trimmed(value)] as const);
  return Object.fromEntries(
    fields.filter(([name, value]) => value !== undefined && (value !== '' || name === 'logo')),
  );
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(fields.map(([name, one]) => [name, trimmed(one)]));
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Whether two plain values hold the same; the order of fields says nothing. */
const same = (one: unknown, other: unknown) =>
  JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.map(([name, one]) => [name, ordered(one)]);
}

/** Whether two bodies say the same. */
export const alike = (one: Body | null, other: Body | null) => same(one && tidy(one), other && tidy(other));

/** The fields in which two bodies differ. */
export function changedFields(one: Body | null, other: Body | null): string[] {
  const [before, after] = [tidy(one ?? {}), tidy(other ?? {})];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !same(before[name], after[name]));
}

/** An id of a name, as the price book takes it: "Home & print set" is home-print-set. */
export function slugOf(name: string): string {
  const letters = name.replace(/ß/g, 'ss').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** What is wrong at a field, or within it. */
export function problemsAt(problems: readonly EntryProblem[], field: string, within = true): string[] {
  return problems
    .filter((one) => one.field === field || (within && one.field.startsWith(`${field}.`)))
    .map(({ message }) => message);
}
