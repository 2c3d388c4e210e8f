import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import { readPulled } from '../../db/pulled-book.ts';
import { lockedFields } from '../../domain/price-book/locks.ts';
import { wholeBody } from '../../domain/price-book/merge.ts';
import type { EntryFault } from '../import/entry-fault.ts';
import { type Shelf, toBeReader } from './change-entries.ts';

/** What of a change head office alone may do, by entry and field. */
export function lockedChanges(desk: Shelf, entries: readonly WirePriceBookEntry[]): EntryFault[] {
  const locks = readPulled(desk.db)?.locks ?? [];
  if (locks.length === 0) return [];
  const toBe = toBeReader(desk);
  return entries.flatMap(({ kind, id, body: after }) =>
    lockedFields(locks, { kind, before: toBe(kind, id), after }).map((field) => ({
      ...{ kind, id, field },
      ...{ of: field === wholeBody ? '' : `${field}:`, what: ['officeAlone'] as const },
    })),
  );
}
