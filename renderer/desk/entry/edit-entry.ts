import { useWords } from '../../words/words.ts';
import { type Body, problemsAt } from './body.ts';
import { changeDraft, type Draft } from './drafts.ts';

/** What the fields of an editor need: the body, how it is changed, and what is to be said beneath a field. */
export type Editing<B> = {
  body: B;
  set: (fields: Partial<B>) => void;
  at: (field: string, within?: boolean) => string[];
  /** The same for a field of its own, and whether head office has locked it. */
  of: (field: string) => { problems: string[]; locked: boolean };
};

export function editing<B extends object>(key: string, draft: Draft): Editing<B> {
  const top = (field: string) => field.split('.')[0] ?? '';
  const shown = (field: string) =>
    (draft.tried || draft.touched.includes(top(field))) && !draft.fresh.includes(top(field));
  const at = (field: string, within?: boolean) =>
    shown(field) ? problemsAt(draft.problems, field, within) : [];
  const locked = (field: string) => draft.locked.includes('*') || draft.locked.includes(top(field));
  return {
    body: draft.body as B,
    set: (fields) => changeDraft(key, fields as Body),
    at,
    of: (field) => ({ problems: at(field), locked: locked(field) }),
  };
}

/** How much is missing yet, in words; empty where nothing is. */
export function useMissing({ problems }: Draft): string {
  const { deskEntry } = useWords();
  const [first] = problems;
  return first ? deskEntry.missing(problems.length, first.message) : '';
}
