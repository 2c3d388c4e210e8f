import { Field } from './Field.tsx';

type Props = {
  label: string;
  value: string;
  onText: (text: string) => void;
  problems: readonly string[];
  locked?: boolean;
  hint?: string;
  most: number;
  placeholder?: string;
};

export function TextField({ locked, label, value, onText, problems, hint, most, placeholder }: Props) {
  return (
    <Field label={label} hint={hint} problems={problems} locked={locked}>
      {(given) => (
        <input
          {...given}
          className="text-input"
          autoComplete="off"
          maxLength={most}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The same for words of more than a line. */
export function LongField({ locked, label, value, onText, problems, hint, most, placeholder }: Props) {
  return (
    <Field label={label} hint={hint} problems={problems} locked={locked}>
      {(given) => (
        <textarea
          {...given}
          className="text-input desk-long"
          rows={2}
          maxLength={most}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onText(event.target.value.replace(/\s*\n\s*/g, ' '))}
        />
      )}
    </Field>
  );
}
