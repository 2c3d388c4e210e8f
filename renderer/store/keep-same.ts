/** `next`, with every part that equals its counterpart in `before` being that very object: a row whose line did not change is not painted. */
export function keepSame<T>(before: unknown, next: T): T {
  if (Object.is(before, next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) return keepSameList(before, next) as T;
  if (isRecord(before) && isRecord(next)) return keepSameRecord(before, next) as T;
  return next;
}

function keepSameList(before: unknown[], next: unknown[]): unknown[] {
  const kept = next.map((value, index) => keepSame(before[index], value));
  return kept.length === before.length && kept.every((value, index) => value === before[index])
    ? before
    : kept;
}

function keepSameRecord(before: Record<string, unknown>, next: Record<string, unknown>) {
  const keys = Object.keys(next);
  const kept = Object.fromEntries(keys.map((key) => [key, keepSame(before[key], next[key])]));
  const same = keys.length === Object.keys(before).length && keys.every((key) => kept[key] === before[key]);
  return same ? before : kept;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
