import { create } from 'zustand';
import type { BundleRow, Edit, Replay, Weighed } from '../../../contract/price-book-view.ts';
import type { EffectRow } from '../../../contract/report-view.ts';
import type { BundleState } from '../../../domain/price-book/bundle-state.ts';
import { say } from '../../store/till.ts';
import { words } from '../../words/words.ts';
import { askQuietly, askTill } from '../ask.ts';
import type { Body } from '../entry/body.ts';
import {
  beginDraft,
  type Draft,
  draftOf,
  dropDraft,
  entryOf,
  openDraft,
  removeEntry,
  saveDraft,
  undoEdit,
} from '../entry/drafts.ts';
import type { Sorting } from '../fields/sorting.ts';
import { canBeWeighed, copyOf, forWeighing, newBundle } from './bundle-form.ts';

export type BundleColumn = 'name' | 'state' | 'owner' | 'saving' | 'margin' | 'effect' | 'until';

type Bundles = {
  rows: BundleRow[] | null;
  /** What each did lately, by id; null until it is counted. */
  effects: ReadonlyMap<string, EffectRow> | null;
  /** The draft in the editor; null: the list. */
  open: string | null;
  state: BundleState | 'all';
  text: string;
  sorting: Sorting<BundleColumn>;
  /** What the bundle in the editor is worth; null until that can be told. */
  weighed: Weighed | null;
  replay: Replay | null;
  /** What was replayed, see `pricedSo`. */
  replayed: string;
  said: string;
  /** Whether the other things that can be done with a bundle are shown. */
  more: boolean;
};

export const useBundles = create<Bundles>()(() => ({
  ...{ rows: null, effects: null, open: null, state: 'all', text: '', sorting: { by: 'state', down: false } },
  ...{ weighed: null, replay: null, replayed: '', said: '', more: false },
}));

export async function listBundles(): Promise<void> {
  const reply = await askTill({ type: 'ListBundles' });
  if (reply) useBundles.setState({ rows: reply.bundles ?? [] });
}

/** How often (ms) somebody who waits is told how far it is. */
const progressEach = 250;

/** Counts anew what each bundle did lately; the list stands there meanwhile, with what was known. */
export async function countEffects(anew = true): Promise<void> {
  const reply = await askQuietly({ type: 'BundleEffects', anew });
  const effects = reply.ok ? reply.effects : undefined;
  if (effects?.state === 'running') setTimeout(() => void countEffects(false), progressEach);
  const { result } = effects ?? {};
  if (result) useBundles.setState({ effects: new Map(result.rows.map((row) => [row.key, row])) });
}

const show = (open: string | null) =>
  useBundles.setState({ open, weighed: null, replay: null, said: '', more: false });

export async function openBundle(id: string): Promise<void> {
  const key = await openDraft('bundle', id);
  if (key) show(key);
}

/** Begins a new bundle, or goes on with the one that was begun; with a body it holds that instead, as one of another page. */
export const newDraft = (body?: Body) =>
  show(beginDraft('bundle', body ?? { ...newBundle }, body !== undefined));

/** The list as it is now, with nothing said. */
export function showAll(): void {
  show(null);
  void listBundles();
}

export const showMore = (more: boolean) => useBundles.setState({ more });

/** Puts away what lies over the editor, and from it goes back to the list; what was changed waits there. */
export function backInBundle(): void {
  if (useBundles.getState().more) showMore(false);
  else leaveBundle();
}

function leaveBundle(): void {
  void cancelReplay();
  showAll();
}

export function dropBundle(key: string): void {
  dropDraft(key);
  leaveBundle();
}

export async function saveBundle(key: string, fields: Body = {}): Promise<void> {
  const draft = draftOf(key);
  const next = await saveDraft(key, String(draft?.body.name ?? ''), fields);
  if (next) useBundles.setState({ open: next });
  if (next) await listBundles();
}

export function copyBundle({ body }: Draft): void {
  const name = words().bundles.copyName(String(body.name ?? ''));
  newDraft(copyOf(body, name));
}

export async function undoInBundle(key: string, edit: Edit): Promise<void> {
  const there = await undoEdit(key, edit);
  if (there === false) leaveBundle();
  else await listBundles();
}

export async function removeBundle(key: string): Promise<void> {
  const name = String(draftOf(key)?.body.name ?? '');
  if (!(await removeEntry(key))) return;
  leaveBundle();
  const said = words().deskEntry.removed(name);
  useBundles.setState({ said });
  say(said);
}

/** What the bundle would be worth and which others it meets, as far as it can be told yet. */
export async function weigh(draft: Draft): Promise<void> {
  if (!canBeWeighed(draft.problems)) return useBundles.setState({ weighed: null });
  const bundle = forWeighing(entryOf(draft).body, draft.problems);
  const reply = await askQuietly({ type: 'WeighBundle', bundle });
  useBundles.setState({ weighed: (reply.ok && reply.weighed) || null });
}

/** What a draft takes, costs and is limited to as a replay counts it, whatever its days: to tell whether that has changed since. */
export function pricedSo(draft: Draft): string {
  const {
    id: _,
    name: __,
    from: ___,
    until: ____,
    ...rest
  } = forWeighing(entryOf(draft).body, draft.problems);
  return JSON.stringify(rest);
}

/** Replays the last 28 days with the bundle as it is now. */
export async function replay(draft: Draft): Promise<void> {
  const bundle = forWeighing(entryOf(draft).body, draft.problems);
  const reply = await askTill({ type: 'ReplayBundle', bundle });
  useBundles.setState({ replay: reply?.replay ?? null, replayed: pricedSo(draft) });
  if (reply) setTimeout(follow, progressEach);
}

async function follow(): Promise<void> {
  if (useBundles.getState().replay?.state !== 'running') return;
  const reply = await askQuietly({ type: 'ReplayProgress' });
  if (useBundles.getState().replay?.state !== 'running') return;
  useBundles.setState({ replay: (reply.ok && reply.replay) || null });
  if (useBundles.getState().replay?.state === 'running') setTimeout(follow, progressEach);
  else say(words().bundles.replayDone);
}

export async function cancelReplay(): Promise<void> {
  if (useBundles.getState().replay?.state !== 'running') return;
  useBundles.setState({ replay: null });
  await askQuietly({ type: 'CancelReplay' });
}
