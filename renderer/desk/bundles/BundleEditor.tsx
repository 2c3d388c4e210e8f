import { useEffect, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import type { Draft } from '../entry/drafts.ts';
import { editing, useMissing } from '../entry/edit-entry.ts';
import { OwnerField } from '../entry/OwnFields.tsx';
import { bundleBlanks, type Words as Script, ScriptFields } from '../entry/ScriptFields.tsx';
import { TextField } from '../fields/TextField.tsx';
import { BundleActions } from './BundleActions.tsx';
import type { BundleForm } from './bundle-form.ts';
import { backInBundle, weigh } from './bundles.ts';
import { Consequences } from './Consequences.tsx';
import { LimitFields, ValidityFields } from './LimitFields.tsx';
import { PriceFields } from './PriceFields.tsx';
import { SlotsField } from './SlotsField.tsx';

type Props = { name: string; draft: Draft };

/** A bundle with what it does beside it: every field, what is wrong with it, what it costs the store. */
export function BundleEditor({ name, draft }: Props) {
  const { bundles, deskEntry } = useWords();
  const edit = editing<BundleForm>(name, draft);
  const form = useRef<HTMLDivElement>(null);
  const { problems } = draft;
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: weighed whenever the till has looked at it anew
  useEffect(() => void weigh(draft), [problems]);
  const script = editing<Script>(name, draft);
  return (
    <section className="desk-editor">
      <header className="desk-head">
        <Button look="link" hotkey="Escape" onClick={backInBundle}>
          {bundles.back}
        </Button>
        <h2>{edit.body.name || bundles.unnamed}</h2>
        <BundleActions name={name} draft={draft} />
      </header>
      <p className={draft.refused ? 'desk-says refused' : 'desk-says'} role="status">
        {draft.said || (draft.waits ? deskEntry.waits : '')} {!draft.said && <Missing draft={draft} />}
      </p>
      <div ref={form} className="desk-form">
        <fieldset className="desk-group desk-pair">
          <legend>{bundles.what}</legend>
          <TextField
            label={bundles.name}
            most={80}
            value={edit.body.name ?? ''}
            onText={(text) => edit.set({ name: text })}
            {...edit.of('name')}
          />
          <OwnerField edit={edit} />
        </fieldset>
        <SlotsField edit={edit} />
        <PriceFields edit={edit} />
        <ValidityFields edit={edit} />
        <LimitFields edit={edit} />
        <ScriptFields edit={script} blanks={bundleBlanks} />
      </div>
      <Consequences name={name} draft={draft} />
    </section>
  );
}

function Missing({ draft }: { draft: Draft }) {
  const missing = useMissing(draft);
  return missing && draft.touched.length > 0 ? <span className="desk-missing">{missing}</span> : null;
}
