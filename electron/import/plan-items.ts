import type { Item } from '../../domain/price-book/item.ts';
import { same } from '../../domain/price-book/merge.ts';
import type { Problem, What } from '../../domain/words/problems.ts';
import type { DecimalMark, Mapping } from './guess-columns.ts';
import { columnsOfItems } from './guess-columns.ts';
import { type ItemColumn, type ItemRow, readItem, type StoreTerms } from './item-fields.ts';
import type { Table } from './open-table.ts';
import { plainCell } from './plain-cell.ts';
import { quoted } from './problems.ts';
import { writtenItem } from './written.ts';

/** Something wrong in a file; without a line where it is none of one line. */
export type RowProblem = { line: number | null } & Problem;

/** An item that an import changes. `after` is null where it is taken out, `before` where it is new. */
export type PlannedItem = { line: number | null; sku: string; before: Item | null; after: Item | null };

/** What an import would do; nothing of it may be done while there are problems. */
export type ItemPlan = { changed: PlannedItem[]; unchanged: number; problems: RowProblem[] };

/** `known` answers an item as it is; `all` every sku, asked for only where what the file leaves out is taken out. */
export type Wanted = {
  mapping: Mapping;
  decimal: DecimalMark;
  takeOut: boolean;
  terms: StoreTerms;
  known(sku: string): Item | null;
  all(): Iterable<string>;
  /** Is told how many of the rows are read. */
  told?: (done: number, of: number) => void;
};

/**
 * Reads a table as items, by the same rules as items.csv. A field that no column is mapped to stays as it is; a new item has
 * it empty. Every fault is named by its line.
 */
export function planItems(table: Table, wanted: Wanted): ItemPlan {
  const plan: ItemPlan = { changed: [], unchanged: 0, problems: mappingProblems(table, wanted.mapping) };
  if (plan.problems.length > 0) return plan;
  const lines = new Map<string, number>();
  for (const [at, row] of table.rows.entries()) {
    wanted.told?.(at, table.rows.length);
    const { line } = row;
    if (row.problem !== undefined) plan.problems.push({ line, of: '', what: row.problem });
    else planRow(line, row.cells, { ...wanted, plan, lines });
  }
  if (wanted.takeOut) takeOutOthers(plan, lines, wanted);
  return plan;
}

function planRow(
  line: number,
  cells: readonly string[],
  { mapping, decimal, terms, known, plan, lines }: Wanted & { plan: ItemPlan; lines: Map<string, number> },
): void {
  const wrong = (of: string, what: What) => plan.problems.push({ line, of, what });
  const sku = cells[mapping.sku ?? -1] ?? '';
  const before = known(sku);
  const row: ItemRow = before ? writtenItem(before, terms) : { ...emptyRow };
  for (const column of columnsOfItems) {
    const at = mapping[column];
    if (at !== undefined) row[column] = plainCell(column, cells[at] ?? '', decimal, terms);
  }
  const faults = plan.problems.length;
  const after = readItem(row, terms, wrong);
  const first = lines.get(sku);
  if (first !== undefined && sku !== '') wrong(`sku ${quoted(sku)}`, ['onLine', first]);
  else lines.set(sku, line);
  if (plan.problems.length > faults) return;
  if (same(before, after)) plan.unchanged += 1;
  else plan.changed.push({ line, sku, before, after });
}

const emptyRow = Object.fromEntries(columnsOfItems.map((column) => [column, ''])) as ItemRow;

function mappingProblems({ header, rows }: Table, mapping: Mapping): RowProblem[] {
  const problems: RowProblem[] = [];
  const wrong = (...what: What) => problems.push({ line: null, of: '', what });
  if (header.length === 0 || rows.length === 0) wrong('noTable');
  if (mapping.sku === undefined) wrong('noSkuColumn');
  const used = new Map<number, ItemColumn>();
  for (const column of columnsOfItems) {
    const at = mapping[column];
    if (at === undefined) continue;
    const other = used.get(at);
    if (at >= header.length) wrong('noColumn', at + 1);
    if (other) wrong('columnForBoth', quoted(header[at] ?? ''), other, column);
    used.set(at, column);
  }
  return problems;
}

function takeOutOthers(plan: ItemPlan, lines: ReadonlyMap<string, number>, { known, all }: Wanted): void {
  for (const sku of all()) {
    const before = lines.has(sku) ? null : known(sku);
    if (before) plan.changed.push({ line: null, sku, before, after: null });
  }
}

/** The fields that an import changes of an item, as the file writes them. */
export function changedFields({ before, after }: PlannedItem, terms: StoreTerms) {
  const [was, is] = [before && writtenItem(before, terms), after && writtenItem(after, terms)];
  return columnsOfItems.flatMap((field) => {
    const [from, to] = [was?.[field] ?? '', is?.[field] ?? ''];
    return from === to ? [] : [{ field, before: from, after: to }];
  });
}
