import { useEffect, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { CardPreview } from '../entry/CardPreview.tsx';
import { type Draft, isDirty } from '../entry/drafts.ts';
import { editing, useMissing } from '../entry/edit-entry.ts';
import { History } from '../entry/History.tsx';
import { Objections, type Words as Script } from '../entry/ScriptFields.tsx';
import { copyScript, dropScript, leaveAdvice, removeScript, saveScript, undoInScript } from './advice.ts';
import type { NeedForm } from './advice-form.ts';
import { NeedFields } from './NeedFields.tsx';
import { RuleFields } from './RuleFields.tsx';

type Props = { name: string; draft: Draft };

/** A rule, a question or the answers for every offer; beside it the very card, and who changed it. */
export function AdviceEditor({ name, draft }: Props) {
  const { deskAdvice, deskEntry } = useWords();
  const form = useRef<HTMLDivElement>(null);
  const missing = useMissing(draft);
  const title = useTitle(draft);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    <section className="desk-editor">
      <header className="desk-head">
        <Button look="link" hotkey="Escape" onClick={leaveAdvice}>
          {deskAdvice.back}
        </Button>
        <h2>{title}</h2>
        <Actions name={name} draft={draft} title={title} />
      </header>
      <p className={draft.refused ? 'desk-says refused' : 'desk-says'} role="status">
        {draft.said || (draft.waits ? deskEntry.waits : '')}{' '}
        {missing && !draft.said && draft.touched.length > 0 && (
          <span className="desk-missing">{missing}</span>
        )}
      </p>
      <div ref={form} className="desk-form">
        {draft.kind === 'rule' && <RuleFields name={name} draft={draft} />}
        {draft.kind === 'need' && <NeedFields edit={editing<NeedForm>(name, draft)} />}
        {draft.kind === 'store' && <General edit={editing<Script>(name, draft)} />}
      </div>
      <section className="desk-side" aria-label={deskAdvice.beside}>
        {draft.kind !== 'store' && <CardPreview name={name} draft={draft} />}
        <h3>{deskEntry.history}</h3>
        <History history={draft.history} onUndo={(edit) => void undoInScript(name, edit)} />
      </section>
    </section>
  );
}

function useTitle({ kind, body }: Draft): string {
  const { deskAdvice } = useWords();
  if (kind === 'store') return deskAdvice.general;
  return String(body.reason ?? body.question ?? '') || deskAdvice.unnamed;
}

function General({ edit }: { edit: ReturnType<typeof editing<Script>> }) {
  const { deskAdvice } = useWords();
  return (
    <fieldset className="desk-group">
      <legend>{deskAdvice.general}</legend>
      <p className="desk-hint">{deskAdvice.generalHint}</p>
      <Objections edit={edit} />
    </fieldset>
  );
}

function Actions({ name, draft, title }: Props & { title: string }) {
  const { deskAdvice, deskEntry } = useWords();
  const dirty = isDirty(draft);
  const isDraft = draft.body.state === 'draft';
  const { kind, id } = draft;
  return (
    <div className="desk-acts">
      {isDraft && <span className="badge">{deskAdvice.draft}</span>}
      {dirty && <span className="badge unsaved">{deskEntry.unsaved}</span>}
      {kind !== 'store' && (
        <Button look="link" onClick={() => copyScript(draft)}>
          {deskAdvice.copy}
        </Button>
      )}
      {dirty && (
        <Button look="link" onClick={() => dropScript(name)}>
          {deskEntry.drop}
        </Button>
      )}
      {id !== null && kind !== 'store' && (
        <Button look="link" onClick={() => void removeScript(name, title)}>
          {deskEntry.remove}
        </Button>
      )}
      {kind === 'rule' && (
        <Button
          hotkey="F9"
          disabled={isDraft && !dirty}
          onClick={() => void saveScript(name, { state: 'draft' })}
        >
          {isDraft ? deskAdvice.saveDraft : deskAdvice.toDraft}
        </Button>
      )}
      <Button
        look="go"
        hotkey="F12"
        disabled={!dirty && !isDraft}
        onClick={() => void saveScript(name, kind === 'rule' ? { state: undefined } : {})}
      >
        {isDraft ? deskAdvice.publish : deskAdvice.save}
      </Button>
    </div>
  );
}
