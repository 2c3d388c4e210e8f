import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import type { TillCommand } from '../../contract/till-command.ts';
import { editsOf } from '../../db/edits.ts';
import { readPulled } from '../../db/pulled-book.ts';
import type { EntryKind } from '../../domain/price-book/entry-kind.ts';
import { lockedFields } from '../../domain/price-book/locks.ts';
import { laterAlone, type Merged, merge, wholeBody } from '../../domain/price-book/merge.ts';
import { type EntryFault, ofEntry } from '../import/entry-fault.ts';
import { type Changed, changeEntries, entryToBe, problemsWith, waitsFor } from './change-entries.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { type Answer, refusal, shownFaults, unsoundEntry } from './refusals.ts';

type Command<T> = Extract<TillCommand, { type: T }>;
type Body = WirePriceBookEntry['body'];

/** An entry to be edited, as it will be once everything that waits is taken up. */
export function readEntryToEdit(desk: Desk, { kind, id }: Command<'ReadEntry'>): Answer {
  const body = toBe(desk, kind, id);
  if (body === null) return noEntry(kind, id);
  const locked = locksOf(desk).flatMap((lock) => (lock.kind === kind ? lock.fields : []));
  const entry = { kind, id, body, waits: waitsFor(desk, kind, id), locked };
  return { ok: true, view: currentView(desk), entry };
}

/** What would be wrong with an entry; changes nothing. */
export function checkEntry(desk: Desk, { kind, id, body }: Command<'CheckEntry'>): Answer {
  const problems = shownFaults(problemsWith(desk, [{ kind, id, body }]), desk.language);
  return { ok: true, view: currentView(desk), problems };
}

/**
 * Changes one entry. What somebody else changed since `base` is kept where this edit does not touch it; where both did, this
 * edit stands and the reply says what does not. Refused with its problems by field.
 */
export function editPriceBook(desk: Desk, command: Command<'EditPriceBook'>): Answer {
  const { kind, id, body } = command;
  const now = toBe(desk, kind, id);
  if (body === null && now === null) return noEntry(kind, id);
  const base = command.base === undefined ? now : command.base;
  const locked = lockedFields(locksOf(desk), { kind, before: base, after: body });
  if (locked.length > 0) return isLocked(kind, id, locked);
  const from = { editId: desk.newId(), by: desk.signedIn?.id ?? null };
  const change = (merged: Body): Changed =>
    changeEntries(desk, { entries: [{ kind, id, body: merged }], from });
  let merged: Merged<NonNullable<Body>> = merge(base, now, body);
  let changed = change(merged.merged);
  // Sound by itself, but not together with what changed meanwhile.
  if (!changed.ok && merged.merged !== body) {
    merged = laterAlone(base, now, body);
    changed = change(merged.merged);
  }
  if (!changed.ok) return unsound(changed.problems, command);
  const { waits } = changed;
  const edit = { editId: from.editId, waits, kept: merged.kept };
  return { ok: true, view: currentView(desk), edit };
}

/** The edits of an entry at this till, the latest first. */
export function priceBookHistory(desk: Desk, { kind, id }: Command<'PriceBookHistory'>): Answer {
  const history = editsOf(desk.db, kind, id).map(({ editId, at, by, before, after }) => {
    return { editId, at, by, before: before as Body, after: after as Body };
  });
  return { ok: true, view: currentView(desk), history };
}

const locksOf = (desk: Desk) => readPulled(desk.db)?.locks ?? [];

function isLocked(kind: EntryKind, id: string, fields: string[]): Answer {
  const problems = fields.map((field): EntryFault => {
    return { kind, id, field: field === wholeBody ? '' : field, of: '', what: ['officeAlone'] };
  });
  return { ok: false, refusal: { code: 'locked', message: ['lockedFields', fields.join(', ')], problems } };
}

function toBe(desk: Desk, kind: EntryKind, id: string): Body {
  return entryToBe(desk, kind, id) as Body;
}

function noEntry(kind: EntryKind, id: string): Answer {
  return refusal('no-entry', ['noEntry', kind, id]);
}

function unsound(problems: EntryFault[], { kind, id }: Command<'EditPriceBook'>): Answer {
  const [first] = problems;
  const foreign = first && (first.kind !== kind || first.id !== id);
  return unsoundEntry('entryUnsound', problems, foreign ? ofEntry(first) : first);
}
