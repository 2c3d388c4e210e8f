import type { ImportPreview, OpenedImport } from '../../contract/catalogue-view.ts';
import type { PlainCommand } from '../../contract/till-command.ts';
import type { LastImport } from '../../db/imports.ts';
import type { EntryChange } from '../../domain/price-book/entry.ts';
import type { EntryFault } from '../import/entry-fault.ts';
import type { PlannedItem } from '../import/plan-items.ts';
import type { Beside } from './beside-entries.ts';

type Reading = Omit<Extract<PlainCommand, { type: 'PreviewImport' }>, 'type'>;

/** Work on items that may take long. `data`: a file's bytes in base64. */
export type ItemsOrder =
  | { do: 'open'; name: string; data: string }
  | { do: 'preview'; data: string; reading: Reading }
  | { do: 'undo' }
  | { do: 'export' };

/** An import as it was planned: for the price book of that version and so many changes that wait. */
export type PlannedImport = { preview: ImportPreview; changed: PlannedItem[]; of: number; waiting: number };

/** The last import with what it comes back to; `kept`: items whose later changes stand. */
export type PlannedUndo = {
  last: LastImport;
  changed: PlannedItem[];
  stocks: Record<string, number>;
  kept: number;
  problems: EntryFault[];
  of: number;
};

type AllFound = {
  open: { opened: OpenedImport; hash: string };
  preview: PlannedImport;
  undo: PlannedUndo | null;
  export: string;
};

/** What each of the works finds. */
export type ItemsFound<O extends ItemsOrder = ItemsOrder> = AllFound[O['do']];

/** Checked changes of the price book of that version, and who wants them. */
export type CheckedChange = {
  changes: readonly EntryChange[];
  from: { editId: string; by: string | null };
  beside: Beside;
  of: number;
};

/** `stale`: the price book is another by now. */
export type Written = 'done' | 'stale' | 'stopped';

/** Work on items beside the selling: reading and checking in a thread, writing in slices. One thing at a time. */
export type ItemsDesk = {
  /** Undefined where somebody stopped it. */
  find<O extends ItemsOrder>(order: O): Promise<ItemsFound<O> | undefined>;
  /** Writes changes that take longer than a customer waits: all of them or none, while the till sells. */
  write(change: CheckedChange): Promise<Written>;
  /** What is under way; `waiting`: for the end of the sale on the counter, or for a quiet moment. */
  state(): { state: 'none' | 'reading' | 'waiting' | 'writing'; done: number; of: number };
  /** Nothing of it happens, unless it is done already. */
  stop(): void;
};
