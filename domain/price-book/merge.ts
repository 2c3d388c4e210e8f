/** A body of an entry, as far as merging goes: fields of plain data. */
type Body = object;
type Fields = Readonly<Record<string, unknown>>;

/** The field that names the whole body: where one side took out what the other changed. */
export const wholeBody = '*';

/** What did not stand: the value that a field would have had; null for a field, or a body, that was taken away. */
export type Kept = { field: string; value: unknown };
export type Merged<B extends Body> = { merged: B | null; kept: Kept[] };

/**
 * Merges two changes of one body, field by field of its top level; null is a body that is not there. A field that only one
 * side changed has that side's value. Where both changed it differently the later side's value stands, `mine` unless
 * `theirsFirst` is false, and the other is in `kept`. Where one side took the body out and the other changed it, the later
 * side stands whole and `kept` has the other's body under `wholeBody`. Fields merge one by one, so the merged body may
 * contradict itself though neither side did: whoever merges checks it, and falls back on `laterAlone`.
 */
export function merge<B extends Body>(
  base: B | null,
  theirs: B | null,
  mine: B | null,
  theirsFirst = true,
): Merged<B> {
  const [earlier, later] = theirsFirst ? [theirs, mine] : [mine, theirs];
  if (same(earlier, later) || same(earlier, base)) return { merged: later, kept: [] };
  if (same(later, base)) return { merged: earlier, kept: [] };
  if (earlier === null || later === null) {
    return { merged: later, kept: [{ field: wholeBody, value: earlier }] };
  }
  return mergeFields(base ?? {}, earlier, later);
}

/** The later side whole; what the earlier one changed and does not stand is kept. */
export function laterAlone<B extends Body>(base: B | null, earlier: B | null, later: B | null): Merged<B> {
  if (same(earlier, later) || same(earlier, base)) return { merged: later, kept: [] };
  if (earlier === null || later === null) {
    return { merged: later, kept: [{ field: wholeBody, value: earlier }] };
  }
  const [old, first, last] = [(base ?? {}) as Fields, earlier as Fields, later as Fields];
  const lost = fieldsOf(old, first).filter(
    (field) => !same(first[field], old[field]) && !same(first[field], last[field]),
  );
  return { merged: later, kept: lost.map((field) => keptOf(field, first[field])) };
}

/** An edit of a body; null where it is not there. */
export type BodyEdit<B extends Body> = { before: B | null; after: B | null };

/** Somebody else's body with edits over it that it does not hold yet, each the later one; `kept` is all that does not stand. */
export function withEdits<B extends Body>(body: B | null, edits: readonly BodyEdit<B>[]): Merged<B> {
  const kept: Kept[] = [];
  let merged = body;
  for (const { before, after } of edits) {
    const next = merge(before, merged, after);
    merged = next.merged;
    kept.push(...next.kept);
  }
  return { merged, kept };
}

function mergeFields<B extends Body>(base: Body, earlier: B, later: B): Merged<B> {
  const [old, first, last] = [base as Fields, earlier as Fields, later as Fields];
  const merged: Record<string, unknown> = {};
  const kept: Kept[] = [];
  for (const field of fieldsOf(old, first, last)) {
    const changedLast = !same(last[field], old[field]);
    const value = changedLast ? last[field] : first[field];
    if (value !== undefined) merged[field] = value;
    if (changedLast && !same(first[field], old[field]) && !same(first[field], last[field])) {
      kept.push(keptOf(field, first[field]));
    }
  }
  return { merged: merged as B, kept };
}

function keptOf(field: string, value: unknown): Kept {
  return { field, value: value === undefined ? null : value };
}

function fieldsOf(...bodies: readonly Fields[]): string[] {
  return [...new Set(bodies.flatMap((body) => Object.keys(body)))];
}

/** Whether two plain values hold the same; the order of fields says nothing, that of lists does. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => same(one, b[at]))
    );
  }
  const [one, other] = [a as Fields, b as Fields];
  return fieldsOf(one, other).every((field) => same(one[field], other[field]));
}
