import { createHash } from 'node:crypto';
import type { ImportPreview } from '../../contract/catalogue-view.ts';
import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import { readEntries } from '../../db/entries.ts';
import type { ReadableDb } from '../../db/handles.ts';
import { editsOfImport, lastImport, onHand } from '../../db/imports.ts';
import { maskCardNumbers } from '../../domain/card-numbers.ts';
import type { Item } from '../../domain/price-book/item.ts';
import { merge } from '../../domain/price-book/merge.ts';
import { sayFault } from '../../domain/words/problems.ts';
import { type EntryFault, ofEntry } from '../import/entry-fault.ts';
import { columnsOfItems, guessDecimal, guessMapping, type Mapping } from '../import/guess-columns.ts';
import { itemColumns } from '../import/item-fields.ts';
import { openTable } from '../import/open-table.ts';
import {
  changedFields,
  type ItemPlan,
  type PlannedItem,
  planItems,
  type RowProblem,
} from '../import/plan-items.ts';
import { termsOf } from '../import/terms.ts';
import { writtenItems } from '../import/written-items.ts';
import { problemsWith, type Shelf, toBeReader, waitingEntries } from './change-entries.ts';
import type { Desk } from './desk.ts';
import type { ItemsFound, ItemsOrder, PlannedImport, PlannedUndo } from './items-found.ts';
import { lockedChanges } from './locked-changes.ts';

type Order<D> = Extract<ItemsOrder, { do: D }>;
type ItemsShelf = Shelf & Pick<Desk, 'language'>;

/** What the work looks at: a price book to try changes on, and the till's journal. */
export type ItemsPlace = {
  shelf: ItemsShelf;
  journal: ReadableDb;
  told?: (done: number, of: number) => void;
};

/** Does one of the works; nothing of the price book changes. */
export function workOnItems(order: ItemsOrder, place: ItemsPlace): ItemsFound {
  if (order.do === 'open') return openFile(order, place.shelf);
  if (order.do === 'preview') return planImport(order, place);
  return order.do === 'undo' ? planUndo(place) : exportText(place);
}

const mostListed = 200;
/** As many as come over from the worker and into the journal without anybody waiting for it. */
export const mostChanged = 10_000;

function openFile({ name, data }: Order<'open'>, { priceBook }: ItemsShelf): ItemsFound<Order<'open'>> {
  const bytes = Buffer.from(data, 'base64');
  const table = openTable(bytes);
  const mapping = guessMapping(table.header);
  const { currency } = termsOf(priceBook.store);
  const cells = table.rows.flatMap((row) => (row.cells ? [row.cells] : []));
  const opened = {
    ...{ name: shown(name), encoding: table.encoding, separator: table.separator },
    columns: table.header.map(shown),
    sample: cells.slice(0, 3).map((row) => row.map(shown)),
    rows: table.rows.length,
    mapping: mapping as Record<string, number>,
    decimal: guessDecimal(table, mapping, currency.decimals),
    fields: columnsOfItems.map((field) => ({ field, required: isRequired(field) })),
  };
  return { opened, hash: createHash('sha256').update(bytes).digest('hex') };
}

const isRequired = (field: string) => itemColumns.required.some((one) => one === field);

/** Cells may be as large as their file, and may hold a card number that was pasted by mistake. */
const shown = (text: string) => maskCardNumbers(text.slice(0, 120));

function planImport({ data, reading }: Order<'preview'>, { shelf, told }: ItemsPlace): PlannedImport {
  const { mapping, decimal, takeOut = false } = reading;
  const toBe = toBeReader(shelf);
  const plan = planItems(openTable(Buffer.from(data, 'base64')), {
    ...{ mapping: mapping as Mapping, decimal, takeOut, terms: termsOf(shelf.priceBook.store), told },
    known: (sku) => toBe('item', sku) as Item | null,
    all: () => [
      ...(shelf.db.prepare('SELECT sku FROM items ORDER BY id').pluck().all() as string[]),
      ...waitingEntries(shelf).flatMap(({ kind, id }) => (kind === 'item' ? [id] : [])),
    ],
  });
  const whole = checked(shelf, plan);
  const { version } = shelf.priceBook;
  return { preview: previewOf(shelf, whole), changed: whole.changed, of: version, waiting: shelf.waiting };
}

/** The same with the faults that only the price book as a whole has. */
function checked(shelf: ItemsShelf, plan: ItemPlan): ItemPlan {
  if (plan.problems.length > 0) return plan;
  if (plan.changed.length > mostChanged)
    return { ...plan, problems: [{ line: null, of: '', what: ['tooManyItems', mostChanged] }] };
  const entries = entriesOf(plan.changed);
  const locked = lockedChanges(shelf, entries);
  return { ...plan, problems: byLine(locked.length > 0 ? locked : problemsWith(shelf, entries), plan) };
}

function byLine(problems: readonly EntryFault[], { changed }: ItemPlan): RowProblem[] {
  const lines = new Map(changed.map(({ sku, line }) => [sku, line]));
  return problems.map((problem) => {
    const line = problem.kind === 'item' ? (lines.get(problem.id) ?? null) : null;
    return { line, ...(line === null ? ofEntry(problem) : { of: problem.of, what: problem.what }) };
  });
}

export function entriesOf(changed: readonly PlannedItem[]): WirePriceBookEntry[] {
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

function previewOf({ priceBook, language }: ItemsShelf, plan: ItemPlan): ImportPreview {
  const terms = termsOf(priceBook.store);
  const { problems } = plan;
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
      .map(({ line, ...one }) => ({ line, message: maskCardNumbers(sayFault(one, language)) })),
    more: Math.max(0, problems.length - mostListed),
  };
}

/** What an undo of the last import changes: what somebody changed since then stands. */
function planUndo({ shelf, journal, told }: ItemsPlace): PlannedUndo | null {
  const last = lastImport(journal);
  if (!last) return null;
  const changed: PlannedItem[] = [];
  const stocks: Record<string, number> = {};
  let kept = 0;
  const toBe = toBeReader(shelf);
  const edits = editsOfImport(journal, last);
  for (const [at, { id, before, after }] of edits.entries()) {
    told?.(at, edits.length);
    const [was, imported, now] = [before, after, toBe('item', id)] as (Item | null)[];
    const back = merge(imported ?? null, was ?? null, now ?? null);
    const body = back.merged as Item | null;
    if (back.kept.length > 0) kept += 1;
    changed.push({ line: null, sku: id, before: now ?? null, after: body });
    const held = last.stocks[id];
    if (held !== undefined && body?.stock === was?.stock && now?.stock === imported?.stock) stocks[id] = held;
  }
  const entries = entriesOf(changed);
  const locked = lockedChanges(shelf, entries);
  const problems = locked.length > 0 ? locked : problemsWith(shelf, entries);
  return { last, changed, stocks, kept, problems, of: shelf.priceBook.version };
}

function exportText({ shelf: { priceBook }, journal }: ItemsPlace): string {
  const { store } = priceBook;
  const items = function* () {
    for (const { kind, body } of readEntries(journal))
      if (kind === 'item' && body) yield { item: body, onHand: onHand(journal, body.sku)?.onHand ?? null };
  };
  return writtenItems(items(), termsOf(store), store.locale);
}
