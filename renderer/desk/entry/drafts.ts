import { create } from 'zustand';
import type { EntryProblem } from '../../../contract/price-book-entry.ts';
import type { Edit } from '../../../contract/price-book-view.ts';
import { say } from '../../store/till.ts';
import { words } from '../../words/words.ts';
import { askQuietly, askTill } from '../ask.ts';
import { alike, type Body, slugOf, tidy, tidyStore } from './body.ts';

export type DraftKind = 'bundle' | 'rule' | 'need' | 'store';

/** An entry that somebody is writing. It waits where it is until it is saved or dropped. */
export type Draft = {
  kind: DraftKind;
  /** null: it is new. */
  id: string | null;
  /** As it was when somebody began. */
  base: Body | null;
  body: Body;
  /** What the till finds wrong with it. */
  problems: EntryProblem[];
  /** Whether everything that is wrong is shown, and not only where somebody has been. */
  tried: boolean;
  touched: string[];
  /** Fields that were changed since the till looked. */
  fresh: string[];
  /** It changes at the end of the sale on the counter. */
  waits: boolean;
  history: Edit[];
  /** Fields that head office alone changes; `*` is all of them. */
  locked: string[];
  /** What became of it, in words. */
  said: string;
  /** The till would not have it so. */
  refused: boolean;
};

type Drafts = {
  drafts: Record<string, Draft>;
  /** What was taken out last, as it was. */
  removed: { kind: DraftKind; id: string; body: Body } | null;
};
export const useDrafts = create<Drafts>()(() => ({ drafts: {}, removed: null }));

/** The name of an entry among the drafts. */
export const keyOf = (kind: DraftKind, id: string | null) => `${kind} ${id ?? ''}`;
export const draftOf = (key: string): Draft | undefined => useDrafts.getState().drafts[key];
export const isDirty = ({ base, body }: Draft) => !alike(base, body);

function put(key: string, change: Partial<Draft>): void {
  useDrafts.setState(({ drafts }) => {
    const draft = drafts[key];
    return draft ? { drafts: { ...drafts, [key]: { ...draft, ...change } } } : { drafts };
  });
}

const untouched = {
  problems: [],
  tried: false,
  touched: [],
  fresh: [],
  waits: false,
  history: [],
  locked: [],
  said: '',
  refused: false,
};

/** Begins a new entry; one that was begun is gone on with, unless it is to hold something else. */
export function beginDraft(kind: DraftKind, body: Body, anew = false): string {
  const key = keyOf(kind, null);
  if (anew || !draftOf(key)) {
    const draft: Draft = { kind, id: null, base: null, body, ...untouched };
    useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
  }
  void check(key);
  return key;
}

/** Opens an entry, or goes on with what was changed of it; undefined where it is gone. */
export async function openDraft(kind: DraftKind, id: string): Promise<string | undefined> {
  const key = keyOf(kind, id);
  const begun = draftOf(key);
  if (!begun || !isDirty(begun)) {
    const reply = await askTill({ type: 'ReadEntry', kind, id });
    if (!reply?.entry) return undefined;
    const body = reply.entry.body ?? {};
    const draft: Draft = {
      kind,
      id,
      base: body,
      body,
      ...untouched,
      waits: reply.entry.waits,
      locked: reply.entry.locked,
      tried: true,
    };
    useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
  }
  void check(key);
  void readHistory(key);
  return key;
}

export function dropDraft(key: string): void {
  useDrafts.setState(({ drafts: { [key]: _, ...drafts } }) => ({ drafts }));
}

let pending: ReturnType<typeof setTimeout> | undefined;
/** Long enough (ms) that a word is not checked letter by letter. */
const pause = 250;

/** Changes fields, and asks the till what it thinks of it once the hand rests. */
export function changeDraft(key: string, fields: Body): void {
  const draft = draftOf(key);
  if (!draft) return;
  const touched = [...new Set([...draft.touched, ...Object.keys(fields)])];
  const fresh = [...draft.fresh, ...Object.keys(fields)];
  put(key, { body: { ...draft.body, ...fields }, touched, fresh, said: '', refused: false });
  clearTimeout(pending);
  pending = setTimeout(() => void check(key), pause);
}

/** A body as it is sent; the store's is the only one without an id in it. */
const sent = (kind: DraftKind, id: string, body: Body): Body =>
  kind === 'store' ? tidyStore(body) : { ...tidy(body), id };

/** A new entry has no id of its own before it is saved. */
const idSoFar = ({ id }: Draft) => id ?? 'new-and-unsaved';

/** The entry as it would be sent now. */
export function entryOf(draft: Draft): { kind: DraftKind; id: string; body: Body } {
  const id = idSoFar(draft);
  return { kind: draft.kind, id, body: sent(draft.kind, id, draft.body) };
}

async function check(key: string): Promise<void> {
  const draft = draftOf(key);
  if (!draft) return;
  const reply = await askQuietly({ type: 'CheckEntry', ...entryOf(draft) });
  // Somebody has typed on meanwhile.
  if (reply.ok && draftOf(key)?.body === draft.body) put(key, { problems: reply.problems ?? [], fresh: [] });
}

export async function readHistory(key: string): Promise<void> {
  const { kind, id } = draftOf(key) ?? {};
  if (!kind || !id) return;
  const reply = await askQuietly({ type: 'PriceBookHistory', kind, id });
  if (reply.ok) put(key, { history: reply.history ?? [] });
}

/** Saves it with these fields changed too. Answers the key under which it goes on; undefined where the till refused. */
export async function saveDraft(key: string, name: string, fields: Body = {}): Promise<string | undefined> {
  const draft = draftOf(key);
  if (!draft) return undefined;
  const id = draft.id ?? (await freeId(draft.kind, slugOf(name) || draft.kind));
  const body = sent(draft.kind, id, { ...draft.body, ...fields });
  const reply = await askQuietly({ type: 'EditPriceBook', kind: draft.kind, id, body, base: draft.base });
  if (!reply.ok) {
    put(key, {
      tried: true,
      problems: reply.refusal.problems ?? [],
      said: reply.refusal.message,
      refused: true,
    });
    say(reply.refusal.message);
    return undefined;
  }
  return taken(key, keyOf(draft.kind, id), savedWords(reply.edit));
}

type Saved = { waits: boolean; kept: { field: string }[] } | undefined;

function savedWords(edit: Saved): string {
  const { deskEntry } = words();
  const saved = edit?.waits ? deskEntry.savedWaits : deskEntry.saved;
  const fields = (edit?.kept ?? []).map(({ field }) => field);
  return fields.length > 0 ? `${saved} ${deskEntry.kept(fields.join(', '))}` : saved;
}

/** The entry anew as the till has it now, with what is said of it. */
async function taken(key: string, next: string, said: string): Promise<string | undefined> {
  const [kind = '', id = ''] = next.split(' ');
  dropDraft(key);
  const opened = await openDraft(kind as DraftKind, id);
  put(next, { said });
  say(said);
  return opened;
}

/** The first id of that name that no entry has. */
async function freeId(kind: DraftKind, slug: string): Promise<string> {
  for (let next = 1; ; next++) {
    const id = next === 1 ? slug : `${slug}-${next}`;
    const reply = await askQuietly({ type: 'ReadEntry', kind, id });
    if (!reply.ok) return id;
  }
}

/** Takes an edit back by another one. Answers whether the entry is still there; undefined where the till refused. */
export async function undoEdit(key: string, { before, after }: Edit): Promise<boolean | undefined> {
  const draft = draftOf(key);
  if (!draft?.id) return undefined;
  const { kind, id } = draft;
  const body = before && kind === 'store' ? tidyStore(before) : before;
  const reply = await askTill({ type: 'EditPriceBook', kind, id, body, base: after });
  if (!reply) return undefined;
  if (before === null) dropDraft(key);
  else await taken(key, key, words().deskEntry.undone);
  return before !== null;
}

/** Puts back what was taken out last. */
export async function putBack(): Promise<boolean> {
  const { removed } = useDrafts.getState();
  if (!removed || !(await askTill({ type: 'EditPriceBook', ...removed }))) return false;
  useDrafts.setState({ removed: null });
  say(words().deskEntry.undone);
  return true;
}

/** Takes the entry out, until it is put back. */
export async function removeEntry(key: string): Promise<boolean> {
  const draft = draftOf(key);
  if (!draft?.id) return false;
  const { kind, id, base } = draft;
  const reply = await askTill({ type: 'EditPriceBook', kind, id, body: null });
  if (reply) dropDraft(key);
  if (reply && base) useDrafts.setState({ removed: { kind, id, body: base } });
  return reply !== undefined;
}
