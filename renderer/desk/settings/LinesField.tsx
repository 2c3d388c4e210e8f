import { useState } from 'react';
import { Field } from '../fields/Field.tsx';
import { linesOf } from './store-form.ts';

type Props = {
  label: string;
  hint?: string;
  lines: readonly string[];
  onLines: (lines: string[]) => void;
  problems: readonly string[];
  locked?: boolean;
};

/** Lines as they stand on paper, one under the other. */
export function LinesField({ label, hint, lines, onLines, problems, locked }: Props) {
  const joined = lines.join('\n');
  const [typed, setTyped] = useState(joined);
  // Something else than this field has changed it.
  if (linesOf(typed).join('\n') !== joined) setTyped(joined);
  const type = (text: string) => {
    setTyped(text);
    onLines(linesOf(text));
  };
  return (
    <Field label={label} hint={hint} problems={problems} locked={locked}>
      {(given) => (
        <textarea
          {...given}
          className="text-input desk-long"
          rows={2}
          maxLength={1000}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  );
}
