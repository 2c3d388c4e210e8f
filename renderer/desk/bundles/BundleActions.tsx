import { useEffect, useRef } from 'react';
import type { BundleState } from '../../../domain/price-book/bundle-state.ts';
import { Button } from '../../design/Button.tsx';
import { store } from '../../store/selectors.ts';
import { useTill } from '../../store/till.ts';
import { useWords } from '../../words/words.ts';
import { type Draft, isDirty } from '../entry/drafts.ts';
import { dayAfter, todayIn } from '../fields/day-text.ts';
import { type BundleForm, publishing } from './bundle-form.ts';
import { copyBundle, dropBundle, removeBundle, saveBundle, showMore, useBundles } from './bundles.ts';

type Props = { name: string; draft: Draft };

/** What can be done with a bundle: the one next thing, and the rest under *More*. */
export function BundleActions({ name, draft }: Props) {
  const { bundles, deskEntry } = useWords();
  const more = useBundles((state) => state.more);
  const today = useToday();
  const state = useStored(draft);
  const dirty = isDirty(draft);
  const publish = () => void saveBundle(name, { state: undefined });
  const next = state === 'draft' ? publishing(draft.body as BundleForm, today) : 'save';
  return (
    <div className="desk-acts">
      <span className={`badge ${state}`}>{bundles.states[state]}</span>
      {dirty && <span className="badge unsaved">{deskEntry.unsaved}</span>}
      {state === 'draft' && (
        <Button hotkey="F9" disabled={!dirty} onClick={() => void saveBundle(name, { state: 'draft' })}>
          {bundles.saveDraft}
        </Button>
      )}
      <Button look="go" hotkey="F12" disabled={next === 'save' && !dirty} onClick={publish}>
        {bundles.next[next]}
      </Button>
      <Button hotkey="F4" aria-expanded={more} onClick={() => showMore(!more)}>
        {bundles.more}
      </Button>
      {more && <MoreActs name={name} draft={draft} today={today} />}
    </div>
  );
}

function useToday(): string {
  const zone = useTill(store)?.timeZone ?? 'UTC';
  return todayIn(zone);
}

/** The state as it is stored, whatever has been changed since. */
function useStored({ id }: Draft): BundleState {
  return useBundles(({ rows }) => rows?.find((row) => row.id === id)?.state ?? 'draft');
}

type MoreProps = Props & { today: string };

function MoreActs({ name, draft, today }: MoreProps) {
  const { bundles, deskEntry } = useWords();
  const state = useStored(draft);
  const { id } = draft;
  const menu = useRef<HTMLFieldSetElement>(null);
  useEffect(() => menu.current?.querySelector('button')?.focus(), []);
  const act = (does: () => unknown) => () => {
    showMore(false);
    does();
  };
  return (
    <fieldset ref={menu} className="desk-more" aria-label={bundles.more}>
      {state === 'running' && (
        <Button onClick={act(() => saveBundle(name, { until: today }))}>{bundles.endToday}</Button>
      )}
      {state === 'running' && hasBegunBefore(draft, today) && (
        <Button onClick={act(() => saveBundle(name, { until: dayAfter(today, -1) }))}>
          {bundles.endNow}
        </Button>
      )}
      {(state === 'running' || state === 'scheduled') && (
        <Button onClick={act(() => saveBundle(name, { state: 'draft' }))}>{bundles.toDraft}</Button>
      )}
      <Button onClick={act(() => copyBundle(draft))}>{bundles.copy}</Button>
      {isDirty(draft) && <Button onClick={act(() => dropBundle(name))}>{deskEntry.drop}</Button>}
      {id !== null && <Button onClick={act(() => removeBundle(name))}>{deskEntry.remove}</Button>}
    </fieldset>
  );
}

/** One that begins today can be taken back, but not end before it began. */
const hasBegunBefore = ({ base }: Draft, today: string) => String(base?.from ?? '') < today;
