import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import type { BookManifest } from '../../contract/sync-price-book.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { ownEditsAfter } from '../../db/pulled-book.ts';
import { unlocked } from '../../domain/price-book/locks.ts';
import { laterAlone, merge } from '../../domain/price-book/merge.ts';

type Body = WirePriceBookEntry['body'];
/** How an edit goes over what came. */
export type Over = (before: Body, theirs: Body, mine: Body) => { merged: Body };
const headOfficeAlone: Over = (_before, theirs) => ({ merged: theirs });
const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;

/** Head office's entries with the till's own edits over them that it has not received, the best way first. */
export function* waysOver(
  journal: ReadableDb,
  manifest: BookManifest,
  entries: readonly WirePriceBookEntry[],
): Generator<WirePriceBookEntry[]> {
  for (const over of [merge, laterAlone, headOfficeAlone]) yield ownOver(journal, manifest, entries, over);
}

/** Each edit is the later one. */
function ownOver(
  db: ReadableDb,
  { includesThrough, locks }: BookManifest,
  entries: readonly WirePriceBookEntry[],
  over: Over,
): WirePriceBookEntry[] {
  const edits = ownEditsAfter(db, includesThrough);
  if (edits.length === 0) return [...entries];
  const bodies = new Map(entries.map((entry) => [keyOf(entry), entry]));
  for (const edit of edits) {
    const known = bodies.get(keyOf(edit));
    if (!known) continue;
    const { kind, id } = edit;
    const [before, wanted] = [edit.before as Body, edit.after as Body];
    const { after } = unlocked(locks, { kind, before, after: wanted });
    bodies.set(keyOf(edit), { kind, id, body: over(before, known.body, after).merged });
  }
  return [...bodies.values()];
}
