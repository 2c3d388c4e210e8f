import { useEffect, useRef } from 'react';
import { intoRows } from './move-in-rows.ts';

type Props = {
  label: string;
  value: string;
  onText: (text: string) => void;
  /** It has the focus once it stands there. */
  first?: boolean;
  onFocus?: () => void;
};

/** The field above a table that narrows its rows; the arrow down goes into them. */
export function SearchField({ label, value, onText, first, onFocus }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) field.current?.focus();
  }, [first]);
  return (
    <input
      ref={field}
      data-typing="desk"
      className="text-input desk-search"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      maxLength={80}
      value={value}
      onFocus={onFocus}
      onKeyDown={intoRows}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
