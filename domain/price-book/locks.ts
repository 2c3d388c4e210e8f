import type { EntryKind } from './entry-kind.ts';
import { type Kept, same, wholeBody } from './merge.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields of all entries of a kind that only head office changes; `*` is everything of them. */
export type Lock = { kind: EntryKind; fields: readonly string[] };

/** An entry as it was and as somebody wants it; null where it is not there. */
export type Wanted<B extends object> = { kind: EntryKind; before: B | null; after: B | null };

/** The fields that a change touches; `*` where the whole entry comes or goes. */
export function changedFields(before: object | null, after: object | null): string[] {
  if (before === null || after === null) return before === after ? [] : [wholeBody];
  const [old, fresh] = [before as Fields, after as Fields];
  const names = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...names].filter((name) => !same(old[name], fresh[name]));
}

/** The fields of a change that are locked. */
export function lockedFields(locks: readonly Lock[], { kind, before, after }: Wanted<object>): string[] {
  const fields = locks.filter((lock) => lock.kind === kind).flatMap((lock) => lock.fields);
  const changed = changedFields(before, after);
  return fields.includes(wholeBody) ? changed : changed.filter((field) => fields.includes(field));
}

/** What is left of a change once its locked fields are as they were, and what those would have been. */
export function unlocked<B extends object>(
  locks: readonly Lock[],
  change: Wanted<B>,
): { after: B | null; kept: Kept[] } {
  const { before, after } = change;
  const locked = lockedFields(locks, change);
  if (locked.includes(wholeBody)) return { after: before, kept: [{ field: wholeBody, value: after }] };
  if (locked.length === 0 || before === null || after === null) return { after, kept: [] };
  const [old, fresh] = [before as Fields, after as Fields];
  const open = Object.entries(fresh).filter(([name]) => !locked.includes(name));
  const back = locked.filter((name) => old[name] !== undefined).map((name) => [name, old[name]] as const);
  const kept = locked.map((field) => ({ field, value: fresh[field] ?? null }));
  return { after: Object.fromEntries([...open, ...back]) as B, kept };
}
