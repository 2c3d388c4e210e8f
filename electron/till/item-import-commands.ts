import { mostImportBytes } from '../../contract/catalogue-commands.ts';
import type { DoneImport } from '../../contract/catalogue-view.ts';
import type { PlainCommand } from '../../contract/till-command.ts';
import { type LastImport, lastImport } from '../../db/imports.ts';
import type { EntryChange } from '../../domain/price-book/entry.ts';
import { ofEntry } from '../import/entry-fault.ts';
import type { PlannedItem } from '../import/plan-items.ts';
import type { Beside } from './beside-entries.ts';
import { changeEntries } from './change-entries.ts';
import { dayIn } from './clock.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { entriesOf } from './item-work.ts';
import { findAtOnce } from './items-desk.ts';
import type { ItemsFound, ItemsOrder, PlannedUndo } from './items-found.ts';
import { type Answer, notWritten, refusal, said, unsoundEntry } from './refusals.ts';

type Command<T> = Extract<PlainCommand, { type: T }>;

/** Opens a file of items, so that it can be looked at and imported; changes nothing. */
export function openImport(desk: Desk, { name, data }: Command<'OpenImport'>): Answer {
  if (Buffer.byteLength(data, 'base64') > mostImportBytes)
    return refusal('too-large', ['fileTooLarge', mostImportBytes / 2 ** 20]);
  return find(desk, { do: 'open', name, data }, ({ opened, hash }) => {
    desk.importing = { data, hash, planned: null };
    return { ok: true, view: currentView(desk), opened };
  });
}

/** What the opened file would change, and every fault by its line; changes nothing. */
export function previewImport(desk: Desk, { type: _, ...reading }: Command<'PreviewImport'>): Answer {
  const { importing } = desk;
  if (!importing) return refusal('no-file', ['noFileOpen']);
  return find(desk, { do: 'preview', data: importing.data, reading }, (planned) => {
    importing.planned = planned;
    return { ok: true, view: currentView(desk), plan: planned.preview };
  });
}

/** Imports what was seen, all of it or nothing, for the next sale on. */
export function applyImport(desk: Desk, { seen }: Command<'ApplyImport'>): Answer {
  const { importing } = desk;
  if (!importing) return refusal('no-file', ['noFileOpen']);
  const { hash, planned } = importing;
  const { problems = [], more = 0 } = planned?.preview ?? {};
  if (problems.length > 0) return refusal('unsound-import', ['importUnsound', problems.length + more]);
  const isOld = planned?.of !== desk.priceBook.version || planned.waiting !== desk.waiting;
  if (planned?.preview.seen !== seen || isOld) return refusal('stale-import', ['importStale']);
  if (planned.changed.length === 0) return refusal('nothing-new', ['nothingToImport']);
  const { added, changed, takenOut } = planned.preview;
  const answer = put(desk, { ...planned, beside: { imported: { hash } } }, (importId, waits) => {
    desk.importing = null;
    const by = desk.signedIn?.id ?? null;
    return { importId, by, at: desk.now(), added, changed, takenOut, waits, kept: 0 };
  });
  return answer instanceof Promise ? later(desk, answer) : answer;
}

/** The last import, which can be undone. */
export function showLastImport(desk: Desk): Answer {
  const last = lastImport(desk.db);
  return { ok: true, view: currentView(desk), imported: last ? doneImport(last, false, 0) : null };
}

/** Takes the last import back; what somebody changed since then stands. */
export function undoImport(desk: Desk): Answer {
  if (desk.waiting > 0) return refusal('change-waits', ['importWaits']);
  return find(desk, { do: 'undo' }, (planned) => (planned ? putBack(desk, planned) : noImport()));
}

const noImport = () => refusal('no-import', ['noImport']);

function putBack(desk: Desk, planned: PlannedUndo): Answer | Promise<Answer> {
  const { last, problems, stocks, kept, of } = planned;
  const [first] = problems;
  if (first) return unsoundEntry('entryUnsound', problems, ofEntry(first));
  if (of !== desk.priceBook.version || desk.waiting > 0) return refusal('stale-import', ['importStale']);
  return put(desk, { ...planned, beside: { undoes: last.importId, stocks } }, (_, waits) =>
    doneImport(last, waits, kept),
  );
}

/** How far the work on a file is. */
export function importProgress(desk: Desk): Answer {
  const work = desk.items?.state() ?? { state: 'none', done: 0, of: 0 };
  return { ok: true, view: currentView(desk), work };
}

/** Stops it; nothing has changed then. */
export function stopImport(desk: Desk): Answer {
  desk.items?.stop();
  return importProgress(desk);
}

/** Every item as a CSV file that `OpenImport` takes back without a change. */
export function exportItems(desk: Desk): Answer {
  const name = `items-${dayIn(desk.priceBook.store.timeZone, desk.now())}.csv`;
  return find(desk, { do: 'export' }, (text) => {
    return { ok: true, view: currentView(desk), file: { name, text } };
  });
}

function doneImport(last: LastImport, waits: boolean, kept: number): DoneImport {
  const { importId, at, by, added, changed, takenOut } = last;
  return { importId, at, by, added, changed, takenOut, waits, kept };
}

/** Finds something out beside the selling, where the till has a thread for it, and answers with what becomes of it. */
function find<O extends ItemsOrder>(
  desk: Desk,
  order: O,
  then: (found: ItemsFound<O>) => Answer | Promise<Answer>,
): Answer {
  const { items } = desk;
  if (!items) return then(findAtOnce(desk, order)) as Answer;
  if (items.state().state !== 'none') return refusal('busy-import', ['importBusy']);
  const answer = items.find(order).then((found) => (found === undefined ? stopped() : then(found)));
  return later(desk, answer);
}

const stopped = () => refusal('stopped', ['importStopped']);

function later(desk: Desk, answer: Promise<Answer>): Answer {
  desk.later = answer.catch(notWritten).then((one) => said(one, desk.language));
  return { ok: true, view: currentView(desk) };
}

type Planned = { changed: readonly PlannedItem[]; beside: Beside; of: number };

/** So many changes are written between two scans; more go in slices, where the till has a thread that has checked them. */
const atOnce = 200;

function put(
  desk: Desk,
  { changed, beside, of }: Planned,
  done: (id: string, waits: boolean) => DoneImport,
): Answer | Promise<Answer> {
  const from = { editId: desk.newId(), by: desk.signedIn?.id ?? null };
  const answer = (waits: boolean): Answer => {
    return { ok: true, view: currentView(desk), imported: done(from.editId, waits) };
  };
  const { items } = desk;
  if (items && changed.length > atOnce) {
    if (desk.waiting > 0) return refusal('change-waits', ['importWaits']);
    if (items.state().state !== 'none') return refusal('busy-import', ['importBusy']);
    return items.write({ changes: changesOf(changed), from, beside, of }).then((written) => {
      if (written === 'done') return answer(false);
      return written === 'stale' ? refusal('stale-import', ['importStale']) : stopped();
    });
  }
  const put = changeEntries(desk, { entries: entriesOf(changed), from, beside });
  return put.ok ? answer(put.waits) : unsoundEntry('entryUnsound', put.problems);
}

function changesOf(changed: readonly PlannedItem[]): EntryChange[] {
  return changed.map(({ sku, before, after }) => ({ kind: 'item', id: sku, before, after }));
}
