import { useId } from 'react';
import { LockNote, Says } from './Field.tsx';

type Option<T extends string> = { value: T; label: string };
type Props<T extends string> = {
  label: string;
  options: readonly Option<T>[];
  chosen: T;
  onChoose: (value: T) => void;
  problems?: readonly string[];
  locked?: boolean;
  hint?: string;
};

/** One of a few; arrows go from one to the next. */
export function Choose<T extends string>({
  label,
  options,
  chosen,
  onChoose,
  problems = [],
  locked,
  hint,
}: Props<T>) {
  const name = useId();
  return (
    <fieldset className="choice desk-choose" disabled={locked}>
      <legend>
        {label} {locked && <LockNote />}
      </legend>
      {options.map(({ value, label: text }) => (
        <label key={value} className="choice-option">
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {text}
        </label>
      ))}
      <Says problems={problems} hint={hint} />
    </fieldset>
  );
}

type ChecksProps<T extends string> = {
  label: string;
  options: readonly Option<T>[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
  problems?: readonly string[];
  locked?: boolean;
  hint?: string;
};

/** Any of a few, in their own order. */
export function Checks<T extends string>({
  label,
  options,
  chosen,
  onChange,
  problems = [],
  locked,
  hint,
}: ChecksProps<T>) {
  const turn = (value: T) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <fieldset className="choice desk-choose" disabled={locked}>
      <legend>
        {label} {locked && <LockNote />}
      </legend>
      {options.map(({ value, label: text }) => (
        <Check key={value} label={text} checked={chosen.includes(value)} onChange={() => turn(value)} />
      ))}
      <Says problems={problems} hint={hint} />
    </fieldset>
  );
}

type CheckProps = { label: string; checked: boolean; onChange: () => void; locked?: boolean };

export function Check({ label, checked, onChange, locked }: CheckProps) {
  return (
    <label className="choice-option">
      <input type="checkbox" disabled={locked} checked={checked} onChange={onChange} />
      {label} {locked && <LockNote />}
    </label>
  );
}
