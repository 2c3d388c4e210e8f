import { z } from 'zod';
import { entryBody, entryId } from '../../contract/price-book-entry.ts';
import type { SentRow } from '../../contract/sync-protocol.ts';
import { entryKinds } from '../../domain/price-book/entry-kind.ts';
import { unlocked } from '../../domain/price-book/locks.ts';
import { wholeBody } from '../../domain/price-book/merge.ts';
import { raiseAlarm } from '../alarms.ts';
import type { Query } from '../database.ts';
import type { Till } from '../till.ts';
import { keepEdit } from './authors.ts';
import { changeBook } from './change-book.ts';
import { together } from './check.ts';
import { locksOf } from './locks.ts';
import { closeBook, lockBook } from './open-book.ts';

/** What head office needs of v1.PriceBookEdited. */
const editedAtTill = z.looseObject({
  editId: z.string().min(1).max(100),
  kind: z.enum(entryKinds),
  id: entryId,
  before: entryBody.nullable(),
  after: entryBody.nullable(),
  by: z.string().max(100).nullable(),
});
type EditAtTill = z.infer<typeof editedAtTill>;

/**
 * Takes managers' edits into their store's price book, within the transaction that takes their rows. What is locked stays
 * as it is. A store that head office has no price book of keeps them whole.
 */
export async function takeEdits(
  query: Query,
  till: Till,
  rows: readonly SentRow[],
  at: string,
): Promise<void> {
  const edits = await editsIn(query, till, rows, at);
  if (edits.length === 0) return;
  const { id: tillId, storeId } = till;
  const book = await lockBook(query, storeId, at);
  const locks = await locksOf(query, storeId);
  const changes = [];
  for (const { kind, id, before, after: wanted, editId, by } of edits) {
    const author = { tillId, editId, by: by ?? '' };
    const lost = { value: wanted, stands: before, author };
    if (book.version === 1) {
      await keepEdit(book, { kind, id }, { ...lost, field: wholeBody, why: 'no-book' });
      continue;
    }
    const { after, kept } = unlocked(locks, { kind, before, after: wanted });
    for (const { field, value } of kept) {
      const stands = field === wholeBody ? before : (before?.[field] ?? null);
      await keepEdit(book, { kind, id }, { field, value, stands, why: 'locked', author });
    }
    changes.push({ kind, id, before, after, place: null, author });
  }
  if (changes.length === 0) return;
  await changeBook(book, changes, together(book));
  await closeBook(book);
}

/** The edits among the rows. One that cannot be read changes nothing, and somebody has to look at it. */
async function editsIn(
  query: Query,
  { id: tillId, storeId }: Till,
  rows: readonly SentRow[],
  at: string,
): Promise<EditAtTill[]> {
  const edits: EditAtTill[] = [];
  for (const { seq, type, body } of rows) {
    if (type !== 'v1.PriceBookEdited') continue;
    const read = editedAtTill.safeParse(parsed(body));
    if (read.success) edits.push(read.data);
    else {
      const about = { seq, why: z.prettifyError(read.error).slice(0, 500) };
      await raiseAlarm(query, { at, storeId, tillId, kind: 'edit-unread', key: tillId, about });
    }
  }
  return edits;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
