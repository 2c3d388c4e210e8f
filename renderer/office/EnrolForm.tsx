import type { FormEvent } from 'react';
import { MayButton } from '../staff/MayButton.tsx';
import { may } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { enrol, headOffice, typeOffice, useOfficeForm } from './office.ts';

/** Where the till is enrolled; folded away while all is well. */
export function EnrolForm({ open }: { open: boolean }) {
  const { office: said } = useWords();
  const { says } = useOfficeForm();
  const permission = useTill(may('enrol'));
  const outcome = (
    <p role="status" data-testid="office-say">
      {says}
    </p>
  );
  if (permission === 'no') return open ? <p className="settings-hint">{said.managersOnly}</p> : null;
  if (open)
    return (
      <section aria-labelledby="enrol-title">
        <h3 id="enrol-title">{said.enrolTitle}</h3>
        <Fields />
        {outcome}
      </section>
    );
  return (
    <>
      <details>
        <summary>{said.enrolAgain}</summary>
        <Fields />
      </details>
      {outcome}
    </>
  );
}

function Fields() {
  const { office: said } = useWords();
  const { address, code, name, asking } = useOfficeForm();
  const known = useTill(headOffice)?.address ?? '';
  const called = useTill(({ view }) => view?.store.till ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address === '') typeOffice({ address: known });
    void enrol();
  };
  return (
    <form className="office-form" onSubmit={submit}>
      <label className="field">
        {said.addressField}
        <input
          className="text-input"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          placeholder={known || 'https://'}
          value={address}
          onChange={(event) => typeOffice({ address: event.target.value })}
        />
      </label>
      <label className="field">
        {said.code}
        <input
          className="text-input"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={code}
          onChange={(event) => typeOffice({ code: event.target.value })}
        />
      </label>
      <label className="field">
        {said.tillName}
        <input
          className="text-input"
          autoComplete="off"
          maxLength={40}
          placeholder={called}
          value={name}
          onChange={(event) => typeOffice({ name: event.target.value })}
        />
      </label>
      <MayButton action="enrol" look="go" type="submit" disabled={asking}>
        {said.enrol}
      </MayButton>
    </form>
  );
}
