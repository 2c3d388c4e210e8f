import type { WritableDb } from '../../db/handles.ts';
import { forgetImport, heldStock, keepImport, putStock } from '../../db/imports.ts';
import { dropScheduledPrice } from '../../db/scheduled-prices.ts';
import type { EntryChange } from '../../domain/price-book/entry.ts';
import type { TillEvent } from '../../domain/sale/till-events.ts';

/** What goes with a change of entries, in the same transaction; plain data, since it may wait for the end of a sale. */
export type Beside = {
  /** The entries came out of a file with this SHA-256. */
  imported?: { hash: string };
  /** The entries take this import back. */
  undoes?: string;
  /** The entries are a scheduled price of this id. */
  scheduled?: string;
  counts?: readonly { sku: string; expected: number; counted: number }[];
  /** Stock with what was sold before its count, by sku: as it stands after the change, whatever the count was. */
  stocks?: Readonly<Record<string, number>>;
};

type Edit = { editId: string; by: string | null };

/** The events that stand before those of the entries. */
export function besideEvents(
  { from, beside }: { from: Edit | object; beside?: Beside },
  changes: readonly EntryChange[],
  version: number,
): TillEvent[] {
  if (!beside || !('editId' in from)) return [];
  const { editId, by } = from;
  const { imported, undoes, counts } = beside;
  return [
    ...(imported && changes.length > 0
      ? [
          {
            type: 'v1.ItemsImported',
            importId: editId,
            by,
            version,
            ...imported,
            ...countsOf(changes),
          } as const,
        ]
      : []),
    ...(undoes === undefined
      ? []
      : [{ type: 'v1.ItemsImportUndone', importId: undoes, by, version } as const]),
    ...(counts ? [{ type: 'v1.StockCounted', countId: editId, counts, by } as const] : []),
  ];
}

function countsOf(changes: readonly EntryChange[]) {
  const added = changes.filter(({ before }) => before === null).length;
  const takenOut = changes.filter(({ after }) => after === null).length;
  return { added, takenOut, changed: changes.length - added - takenOut };
}

/** Before the entries change: what an import will be undone to. */
export function keepBefore(
  db: WritableDb,
  beside: Beside | undefined,
  changes: readonly EntryChange[],
): void {
  if (!beside?.imported || changes.length === 0) return;
  keepImport(db, heldStock(db, changes));
}

/** After the entries have changed. */
export function putBeside(db: WritableDb, beside: Beside | undefined): void {
  if (beside?.stocks) putStock(db, beside.stocks);
  if (beside?.undoes !== undefined) forgetImport(db);
  if (beside?.scheduled !== undefined) dropScheduledPrice(db, beside.scheduled);
}
