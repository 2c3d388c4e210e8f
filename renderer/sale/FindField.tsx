import { useEffect, useRef } from 'react';
import { KeyboardButton } from '../design/KeyboardButton.tsx';
import { OnScreenKeyboard } from '../design/OnScreenKeyboard.tsx';
import { findText, takeFound } from '../store/commands.ts';
import { resultsOpen, setQuantityAhead, toggleKeyboard, useFind } from '../store/find.ts';
import { words } from '../words/words.ts';
import { SearchResults } from './SearchResults.tsx';

const activeOption = (state: ReturnType<typeof useFind.getState>) =>
  resultsOpen(state) && state.found?.items[state.active] ? `found-${state.active}` : undefined;

/** Where all typing lands: a name, a part of one, a number, or `3 *` for a quantity. */
export function FindField() {
  const text = useFind((find) => find.text);
  const open = useFind(resultsOpen);
  const active = useFind(activeOption);
  const keyboard = useFind((find) => find.keyboard);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <search className="find">
      <div className="find-box">
        <QuantityChip />
        <input
          ref={field}
          data-typing="find"
          data-testid="find"
          role="combobox"
          aria-label={words().sell.find}
          aria-expanded={open}
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant={active}
          placeholder={words().sell.findHint}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => findText(event.target.value)}
        />
        <KeyboardButton shown={keyboard} onToggle={toggleKeyboard} />
      </div>
      <SearchResults />
      {keyboard && <OnScreenKeyboard onEnter={() => void takeFound()} onClose={toggleKeyboard} />}
    </search>
  );
}

function QuantityChip() {
  const quantity = useFind((find) => find.quantity);
  if (quantity === null) return null;
  return (
    <button
      type="button"
      className="quantity-chip"
      data-testid="quantity-ahead"
      aria-label={words().sell.ofTheNext(quantity)}
      onClick={() => setQuantityAhead(null)}
    >
      {quantity} × <span aria-hidden="true">✕</span>
    </button>
  );
}
