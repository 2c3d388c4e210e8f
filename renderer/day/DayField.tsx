import { useEffect, useRef } from 'react';

type Props = {
  label: string;
  value: string;
  onText: (text: string) => void;
  placeholder?: string;
  whole?: boolean;
};

/** The one number of a page of the day; typing lands in it from the start. */
export function DayField({ label, value, onText, placeholder, whole }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <label className="amount-label" htmlFor="day-field">
        {label}
      </label>
      <input
        id="day-field"
        ref={field}
        data-typing="amount"
        className="amount-input"
        inputMode="none"
        autoComplete="off"
        maxLength={14}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onText(event.target.value.replace(whole ? /\D/g : /[^\d.,]/g, ''))}
      />
    </>
  );
}
