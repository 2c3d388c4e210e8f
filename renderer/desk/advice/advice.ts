import { create } from 'zustand';
import type { ScriptRow } from '../../../contract/price-book-view.ts';
import { say } from '../../store/till.ts';
import { words } from '../../words/words.ts';
import { askTill } from '../ask.ts';
import type { Body } from '../entry/body.ts';
import {
  beginDraft,
  type Draft,
  type DraftKind,
  draftOf,
  dropDraft,
  openDraft,
  removeEntry,
  saveDraft,
  undoEdit,
} from '../entry/drafts.ts';
import type { Sorting } from '../fields/sorting.ts';
import { newNeed, newRule, type RuleForm } from './advice-form.ts';

export type AdviceColumn = 'what' | 'heading' | 'when' | 'offer' | 'owner' | 'state';

type Advice = {
  rows: ScriptRow[] | null;
  /** The draft in the editor; null: the list. */
  open: string | null;
  what: ScriptRow['what'] | 'all';
  text: string;
  sorting: Sorting<AdviceColumn>;
  said: string;
};

export const useAdvice = create<Advice>()(() => ({
  ...{ rows: null, open: null, what: 'all', text: '', sorting: { by: 'what', down: false }, said: '' },
}));

export async function listScripts(): Promise<void> {
  const reply = await askTill({ type: 'ListScripts' });
  if (reply) useAdvice.setState({ rows: reply.scripts ?? [] });
}

const show = (open: string | null) => useAdvice.setState({ open, said: '' });

export async function openScript(kind: DraftKind, id: string): Promise<void> {
  const key = await openDraft(kind, id);
  if (key) show(key);
}

/** What may be said against any offer; it stands in the store's own entry. */
export const openGeneral = () => void openScript('store', 'store');

/** Begins a new rule, or goes on with the one that was begun; with fields it holds these instead, as one of another page. */
export const newRuleDraft = (fields?: RuleForm) =>
  show(beginDraft('rule', { ...newRule, ...fields } as Body, fields !== undefined));
export const newNeedDraft = () => show(beginDraft('need', { ...newNeed } as Body));

export function leaveAdvice(): void {
  show(null);
  void listScripts();
}
/** The list as it is now, with nothing said. */
export const showAll = leaveAdvice;

export function dropScript(key: string): void {
  dropDraft(key);
  leaveAdvice();
}

export async function saveScript(key: string, fields: Body = {}): Promise<void> {
  const body: Body = draftOf(key)?.body ?? {};
  const next = await saveDraft(key, String(body.reason ?? body.question ?? ''), fields);
  if (next) useAdvice.setState({ open: next });
}

export function copyScript({ kind, body: { id: _, ...body } }: Draft): void {
  const state = kind === 'rule' ? { state: 'draft' } : {};
  show(beginDraft(kind, { ...body, ...state }, true));
}

export async function undoInScript(key: string, edit: Parameters<typeof undoEdit>[1]): Promise<void> {
  if ((await undoEdit(key, edit)) === false) leaveAdvice();
}

export async function removeScript(key: string, name: string): Promise<void> {
  if (!(await removeEntry(key))) return;
  leaveAdvice();
  const said = words().deskEntry.removed(name);
  useAdvice.setState({ said });
  say(said);
}
