import { type ReactNode, useId } from 'react';
import { useWords } from '../../words/words.ts';

type Props = {
  label: string;
  hint?: string;
  problems: readonly string[];
  /** Head office alone changes it. */
  locked?: boolean;
  children: (given: {
    id: string;
    disabled?: boolean;
    'aria-describedby': string;
    'aria-invalid': boolean;
  }) => ReactNode;
};

/** A label, a field, and beneath it what is wrong with it, or what it is for. */
export function Field({ label, hint, problems, locked, children }: Props) {
  const id = useId();
  const says = `${id}-says`;
  return (
    <div className="desk-field">
      <label htmlFor={id}>
        {label} {locked && <LockNote />}
      </label>
      {children({ id, disabled: locked, 'aria-describedby': says, 'aria-invalid': problems.length > 0 })}
      <Says id={says} problems={problems} hint={hint} />
    </div>
  );
}

export function Says({ id, problems, hint }: { id?: string; problems: readonly string[]; hint?: string }) {
  const wrong = problems.length > 0;
  if (!wrong && !hint) return <span id={id} hidden />;
  return (
    <span id={id} className={wrong ? 'desk-wrong' : 'desk-hint'} role={wrong ? 'status' : undefined}>
      {wrong ? problems.join('. ') : hint}
    </span>
  );
}

/** Says that head office has locked a field. */
export function LockNote() {
  const { deskFields } = useWords();
  return <span className="lock-note">{deskFields.locked}</span>;
}
