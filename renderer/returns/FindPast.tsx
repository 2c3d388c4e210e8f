import { type FormEvent, useEffect, useRef } from 'react';
import { Button } from '../design/Button.tsx';
import { Keypad } from '../design/Keypad.tsx';
import { findTyped, setReturnsText, useReturns } from '../store/returns.ts';
import { useWords } from '../words/words.ts';

/** The receipt by its number or barcode, or without one the thing itself. */
export function FindPast() {
  const words = useWords().returns;
  const { asks, text } = useReturns();
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it asks for is typed next
  useEffect(() => field.current?.focus(), [asks]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void findTyped();
  };
  return (
    <form className="find-past" onSubmit={submit}>
      <label className="field">
        {asks === 'receipt' ? words.receipt : words.withoutItem}
        <input
          ref={field}
          data-typing="receipt"
          className="amount-input"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={text}
          onChange={(event) => setReturnsText(event.target.value)}
        />
      </label>
      {asks === 'item' && <p className="settings-hint">{words.withoutHint}</p>}
      <Keypad decimals={0} />
      <Button type="submit" look="go" big hotkey="Enter" disabled={text.trim() === ''}>
        {words.find}
      </Button>
    </form>
  );
}
