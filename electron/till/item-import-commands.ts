import { createHash } from 'node:crypto';
import { mostImportBytes } from '../../contract/catalogue-commands.ts';
import type { DoneImport, ImportPreview } from '../../contract/catalogue-view.ts';
import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import type { PlainCommand } from '../../contract/till-command.ts';
import { entryReader } from '../../db/entries.ts';
import { editsOfImport, type LastImport, lastImport } from '../../db/imports.ts';
import { maskCardNumbers } from '../../domain/card-numbers.ts';
import type { Item } from '../../domain/price-book/item.ts';
import { merge } from '../../domain/price-book/merge.ts';
import { sayFault } from '../../domain/words/problems.ts';
import { type EntryFault, ofEntry } from '../import/entry-fault.ts';
import { columnsOfItems, guessDecimal, guessMapping, type Mapping } from '../import/guess-columns.ts';
import { itemColumns } from '../import/item-fields.ts';
import { type OpenedFile, openTable } from '../import/open-table.ts';
import { changedFields, type ItemPlan, planItems, type RowProblem } from '../import/plan-items.ts';
import { termsOf } from '../import/terms.ts';
import { type Changed, changeEntries, entryToBe, problemsWith, waitingEntries } from './change-entries.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { lockedChanges } from './locked-changes.ts';
import { type Answer, refusal, unsoundEntry } from './refusals.ts';

type Command<T> = Extract<PlainCommand, { type: T }>;
type Reading = Pick<Command<'PreviewImport'>, 'mapping' | 'decimal' | 'takeOut'>;

const mostListed = 200;
/** More than that would keep the till from selling for a while, and belongs into an import of a whole price book. */
const mostChanged = 10_000;

/** Opens a file of items, so that it can be looked at and imported; changes nothing. */
export function openImport(desk: Desk, { name, data }: Command<'OpenImport'>): Answer {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > mostImportBytes)
    return refusal('too-large', ['fileTooLarge', mostImportBytes / 2 ** 20]);
  const table = openTable(bytes);
  desk.importing = { hash: createHash('sha256').update(bytes).digest('hex'), table };
  const mapping = guessMapping(table.header);
  const { currency } = termsOf(desk.priceBook.store);
  const cells = table.rows.flatMap((row) => (row.cells ? [row.cells.map(shown)] : []));
  const opened = {
    ...{ name: shown(name), encoding: table.encoding, separator: table.separator },
    columns: table.header.map(shown),
    sample: cells.slice(0, 3),
    rows: table.rows.length,
    mapping: mapping as Record<string, number>,
    decimal: guessDecimal(table, mapping, currency.decimals),
    fields: columnsOfItems.map((field) => ({ field, required: isRequired(field) })),
  };
  return { ok: true, view: currentView(desk), opened };
}

const isRequired = (field: string) => itemColumns.required.some((one) => one === field);

/** Cells may be as large as their file, and may hold a card number that was pasted by mistake. */
const shown = (text: string) => maskCardNumbers(text.slice(0, 120));

/** What the opened file would change, and every fault by its line; changes nothing. */
export function previewImport(desk: Desk, reading: Command<'PreviewImport'>): Answer {
  if (!desk.importing) return refusal('no-file', ['noFileOpen']);
  return {
    ok: true,
    view: currentView(desk),
    plan: previewOf(desk, checked(desk, planOf(desk, desk.importing, reading))),
  };
}

/** Imports what was seen, all of it or nothing, for the next sale on. */
export function applyImport(desk: Desk, { seen, ...reading }: Command<'ApplyImport'>): Answer {
  const { importing } = desk;
  if (!importing) return refusal('no-file', ['noFileOpen']);
  const plan = planOf(desk, importing, reading);
  if (plan.problems.length > 0) return refusal('unsound-import', ['importUnsound', plan.problems.length]);
  if (nameOf(plan) !== seen) return refusal('stale-import', ['importStale']);
  if (plan.changed.length === 0) return refusal('nothing-new', ['nothingToImport']);
  if (plan.changed.length > mostChanged) return refusal('too-large', ['importTooLarge', mostChanged]);
  const entries = entriesOf(plan);
  const locked = lockedChanges(desk, entries);
  if (locked.length > 0) return refusal('unsound-import', ['importUnsound', locked.length]);
  const from = { editId: desk.newId(), by: desk.signedIn?.id ?? null };
  const changed = changeEntries(desk, {
    entries,
    from,
    beside: { imported: { hash: importing.hash } },
  });
  if (!changed.ok) return refusal('unsound-import', ['importUnsound', changed.problems.length]);
  desk.importing = null;
  const imported = { importId: from.editId, by: from.by, at: desk.now(), ...countsOf(plan) };
  return { ok: true, view: currentView(desk), imported: { ...imported, waits: changed.waits, kept: 0 } };
}

/** The last import, which can be undone. */
export function showLastImport(desk: Desk): Answer {
  const last = lastImport(desk.db);
  return { ok: true, view: currentView(desk), imported: last ? doneImport(last, false, 0) : null };
}

/** Takes the last import back; what somebody changed since then stands. */
export function undoImport(desk: Desk): Answer {
  if (desk.waiting > 0) return refusal('change-waits', ['importWaits']);
  const last = lastImport(desk.db);
  if (!last) return refusal('no-import', ['noImport']);
  const { entries, stocks, kept } = takenBack(desk, last);
  const locked = lockedChanges(desk, entries);
  if (locked.length > 0) return cannotUndo(locked);
  const changed: Changed = changeEntries(desk, {
    entries,
    from: { editId: desk.newId(), by: desk.signedIn?.id ?? null },
    beside: { undoes: last.importId, stocks },
  });
  if (!changed.ok) return cannotUndo(changed.problems);
  return { ok: true, view: currentView(desk), imported: doneImport(last, changed.waits, kept) };
}

function takenBack(desk: Desk, last: LastImport) {
  const entries: WirePriceBookEntry[] = [];
  const stocks: Record<string, number> = {};
  let kept = 0;
  for (const { id, before, after } of editsOfImport(desk.db, last)) {
    const [was, imported, now] = [before, after, entryToBe(desk, 'item', id)] as (Item | null)[];
    const back = merge(imported ?? null, was ?? null, now ?? null);
    const body = back.merged;
    if (back.kept.length > 0) kept += 1;
    entries.push({ kind: 'item', id, body });
    const held = last.stocks[id];
    if (held !== undefined && body?.stock === was?.stock && now?.stock === imported?.stock) stocks[id] = held;
  }
  return { entries, stocks, kept };
}

function cannotUndo(problems: EntryFault[]): Answer {
  const [first] = problems;
  return unsoundEntry('entryUnsound', problems, first && ofEntry(first));
}

function doneImport(last: LastImport, waits: boolean, kept: number): DoneImport {
  const { importId, at, by, added, changed, takenOut } = last;
  return { importId, at, by, added, changed, takenOut, waits, kept };
}

/** What the file would change. */
function planOf(desk: Desk, { table }: OpenedFile, { mapping, decimal, takeOut = false }: Reading): ItemPlan {
  const read = entryReader(desk.db);
  const waiting = new Map(
    waitingEntries(desk).flatMap(({ kind, id, body }) => (kind === 'item' ? [[id, body] as const] : [])),
  );
  return planItems(table, {
    ...{ mapping: mapping as Mapping, decimal, takeOut, terms: termsOf(desk.priceBook.store) },
    known: (sku) => (waiting.has(sku) ? waiting.get(sku) : read('item', sku)) as Item | null,
    all: () => [
      ...(desk.db.prepare('SELECT sku FROM items ORDER BY id').pluck().all() as string[]),
      ...waiting.keys(),
    ],
  });
}

/** The same with the faults that only the price book as a whole has. */
function checked(desk: Desk, plan: ItemPlan): ItemPlan {
  if (plan.problems.length > 0 || plan.changed.length > mostChanged) return plan;
  const entries = entriesOf(plan);
  const locked = lockedChanges(desk, entries);
  return { ...plan, problems: byLine(locked.length > 0 ? locked : problemsWith(desk, entries), plan) };
}

function byLine(problems: readonly EntryFault[], { changed }: ItemPlan): RowProblem[] {
  const lines = new Map(changed.map(({ sku, line }) => [sku, line]));
  return problems.map((problem) => {
    const line = problem.kind === 'item' ? (lines.get(problem.id) ?? null) : null;
    return { line, ...(line === null ? ofEntry(problem) : { of: problem.of, what: problem.what }) };
  });
}

function entriesOf({ changed }: ItemPlan): WirePriceBookEntry[] {
  return changed.map(({ sku, after }) => ({ kind: 'item', id: sku, body: after }));
}

/** The same for the same changes alone. */
function nameOf({ changed }: ItemPlan): string {
  const hash = createHash('sha256');
  for (const { sku, before, after } of changed) hash.update(`${JSON.stringify([sku, before, after])}\n`);
  return hash.digest('hex');
}

function countsOf({ changed }: ItemPlan) {
  const added = changed.filter(({ before }) => before === null).length;
  const takenOut = changed.filter(({ after }) => after === null).length;
  return { added, takenOut, changed: changed.length - added - takenOut };
}

function previewOf(desk: Desk, plan: ItemPlan): ImportPreview {
  const terms = termsOf(desk.priceBook.store);
  const tooMany = plan.changed.length > mostChanged;
  const most: RowProblem = { line: null, of: '', what: ['tooManyItems', mostChanged] };
  const problems = tooMany ? [most, ...plan.problems] : plan.problems;
  return {
    seen: nameOf(plan),
    ...countsOf(plan),
    unchanged: plan.unchanged,
    items: plan.changed.slice(0, mostListed).map((one) => ({
      ...{ line: one.line, sku: one.sku, name: (one.after ?? one.before)?.name ?? '' },
      what: one.before === null ? 'added' : one.after === null ? 'taken-out' : 'changed',
      fields: one.after === null ? [] : changedFields(one, terms),
    })),
    problems: problems
      .slice(0, mostListed)
      .map(({ line, ...one }) => ({ line, message: maskCardNumbers(sayFault(one, desk.language)) })),
    more: Math.max(0, problems.length - mostListed),
  };
}
