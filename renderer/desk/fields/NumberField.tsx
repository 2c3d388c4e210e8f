import { useState } from 'react';
import { parseAmount } from '../../payment/parse-amount.ts';
import { decimals, inDecimal } from '../../store/till.ts';
import { Field } from './Field.tsx';

type Props = {
  label: string;
  value: number | undefined;
  onNumber: (value: number | undefined) => void;
  problems: readonly string[];
  locked?: boolean;
  hint?: string;
  /** Decimals that may be typed: 2 of a percentage in basis points, those of the currency of an amount. */
  of?: 'pieces' | 'percent' | 'money';
  orZero?: boolean;
};

/** A number as it is typed; what cannot be read is no number, and the till says so. */
export function NumberField({
  locked,
  label,
  value,
  onNumber,
  problems,
  hint,
  of = 'pieces',
  orZero,
}: Props) {
  const places = of === 'pieces' ? 0 : of === 'percent' ? 2 : decimals();
  const [typed, setTyped] = useState({ text: textOf(value, places), value });
  // Something else than this field has changed it.
  if (typed.value !== value) setTyped({ text: textOf(value, places), value });
  const type = (text: string) => {
    const next = orZero && /^\s*0+([.,]0*)?\s*$/.test(text) ? 0 : parseAmount(text, places);
    setTyped({ text, value: next });
    onNumber(next);
  };
  return (
    <Field label={label} hint={hint} problems={problems} locked={locked}>
      {(given) => (
        <input
          {...given}
          className="text-input desk-number"
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          value={typed.text}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  );
}

const textOf = (value: number | undefined, places: number) =>
  value === undefined ? '' : inDecimal(value, places);
