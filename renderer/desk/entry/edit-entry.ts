import { useWords } from '../../words/words.ts';
import { type Body, problemsAt } from './body.ts';
import { changeDraft, type Draft } from './drafts.ts';

/** What the fields of an editor need: the body, how it is changed, and what is to be said beneath a field. */
export type Editing<B> = {
  body: B;
  set: (fields: Partial<B>) => void;
  at: (field: string, within?: boolean) => string[];
};

export function editing<B extends object>(key: string, draft: Draft): Editing<B> {
  const shown = (field: string) => draft.tried || draft.touched.includes(field.split('.')[0] ?? '');
  return {
    body: draft.body as B,
    set: (fields) => changeDraft(key, fields as Body),
    at: (field, within) => (shown(field) ? problemsAt(draft.problems, field, within) : []),
  };
}

/** How much is missing yet, in words; empty where nothing is. */
export function useMissing({ problems }: Draft): string {
  const { deskEntry } = useWords();
  const [first] = problems;
  return first ? deskEntry.missing(problems.length, first.message) : '';
}
