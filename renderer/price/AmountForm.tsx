import type { FormEvent, ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Keypad } from '../design/Keypad.tsx';

type Props = {
  label: string;
  text: string;
  onText: (text: string) => void;
  decimals: number;
  placeholder?: string;
  wrong: string;
  submit: string;
  onSubmit: () => void;
  children?: ReactNode;
};

/** One number by keys or by finger, and the one thing that follows from it. */
export function AmountForm({ label, text, onText, decimals, placeholder, wrong, submit, ...rest }: Props) {
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    rest.onSubmit();
  };
  return (
    <form className="quantity-form pad-form" onSubmit={onSubmit}>
      <div className="pad-side">
        {rest.children}
        <label className="field">
          {label}
          <input
            data-typing="amount"
            className="amount-input"
            inputMode="none"
            autoComplete="off"
            maxLength={14}
            placeholder={placeholder}
            value={text}
            onChange={(event) => onText(event.target.value.replace(/[^\d.,]/g, ''))}
          />
        </label>
        <p className="form-wrong" aria-live="assertive">
          {wrong}
        </p>
      </div>
      <Keypad decimals={decimals} />
      <Button type="submit" look="go" big hotkey="Enter">
        {submit}
      </Button>
    </form>
  );
}
