import type { Notice } from '../../contract/sync-protocol.ts';
import type { TillView } from '../../contract/till-view.ts';
import { readEntry } from '../../db/entries.ts';
import type { EntryKind } from '../../domain/price-book/entry-kind.ts';
import type { Desk } from './desk.ts';

/** A notice about an edit as a screen shows it. */
export function noticeView(notice: Notice, { db }: Desk): TillView['editNotices'][number] {
  const { id, kind, entryKind, entryId, field, stands, kept } = notice;
  const entry = readEntry(db, entryKind as EntryKind, entryId) as { name?: string } | null;
  const name = entry?.name ?? nameIn(kept) ?? entryId;
  return { id, kind, entryKind, name, field, stands: asText(stands), kept: asText(kept) };
}

function nameIn(value: unknown): string | undefined {
  const name = (value as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : undefined;
}

/** Words as they are, anything else as its data; enough of it to know it again. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200);
}
