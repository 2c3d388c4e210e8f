import type { WirePriceBookEntry } from '../../contract/price-book-entry.ts';
import type { TillCommand } from '../../contract/till-command.ts';
import type { EntryKind } from '../../domain/price-book/entry-kind.ts';
import { wholeBody } from '../../domain/price-book/merge.ts';
import { entryToBe } from './change-entries.ts';
import { currentView } from './current-view.ts';
import type { Desk } from './desk.ts';
import { editPriceBook } from './edit-commands.ts';
import { type Answer, refusal } from './refusals.ts';

type Command<T> = Extract<TillCommand, { type: T }>;
type Body = WirePriceBookEntry['body'];

/** Puts what did not stand back, as an edit of now; where that is refused, the notice stays. */
export function restoreEdit(desk: Desk, { noticeId }: Command<'RestoreEdit'>): Answer {
  const notice = desk.office.notices().find(({ id }) => id === noticeId);
  if (!notice) return refusal('no-notice', ['noNotice']);
  const { entryKind, entryId: id, field, kept } = notice;
  const kind = entryKind as EntryKind;
  const body = withField(entryToBe(desk, kind, id) as Body, field, kept);
  const answer = editPriceBook(desk, { type: 'EditPriceBook', kind, id, body });
  if (!answer.ok) return answer;
  desk.office.settle(noticeId);
  return { ...answer, view: currentView(desk) };
}

/** Somebody has read a notice and leaves it at that. */
export function dismissNotice(desk: Desk, { noticeId }: Command<'DismissNotice'>): Answer {
  if (!desk.office.notices().some(({ id }) => id === noticeId)) return refusal('no-notice', ['noNotice']);
  desk.office.settle(noticeId);
  return { ok: true, view: currentView(desk) };
}

function withField(body: Body, field: string, value: unknown): Body {
  if (field === wholeBody) return value as Body;
  const rest = Object.entries(body ?? {}).filter(([name]) => name !== field);
  return Object.fromEntries(value === null ? rest : [...rest, [field, value]]) as Body;
}
