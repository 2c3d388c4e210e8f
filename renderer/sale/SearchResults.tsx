import { useEffect, useRef } from 'react';
import type { FoundItem } from '../../contract/till-view.ts';
import { keepFocus } from '../design/Keypad.tsx';
import { Money } from '../design/Money.tsx';
import { scan } from '../store/commands.ts';
import { mayBeQuantity, resultsOpen, useFind } from '../store/find.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { asOfWords, isOut, stockLook } from './stock-words.ts';

/** What the search found, over the basket, so that nothing moves. */
export function SearchResults() {
  const open = useFind(resultsOpen);
  const found = useFind((find) => find.found);
  const text = useFind((find) => find.text);
  if (mayBeQuantity(text)) return <QuantityHint text={text.trim()} />;
  if (!open || !found) return <div id="found" hidden />;
  if (found.items.length === 0) return <NothingFound text={found.text} />;
  return (
    <div
      id="found"
      className="found"
      role="listbox"
      tabIndex={-1}
      aria-label={words().sell.found}
      onPointerDown={keepFocus}
    >
      {found.items.map((item, index) => (
        <Found key={item.sku} item={item} index={index} />
      ))}
    </div>
  );
}

function Found({ item, index }: { item: FoundItem; index: number }) {
  const active = useFind((find) => find.active === index);
  const view = useTill((till) => till.view);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter work from the field, as a combobox does
    <div
      ref={row}
      id={`found-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={active ? 'found-item active' : 'found-item'}
      onClick={() => void scan(item.sku, true)}
    >
      <span className="found-name">
        {item.name}
        <span className="found-code">
          {item.barcode || item.sku}
          {isOut(item.stock) && item.elsewhere !== '' && ` · ${item.elsewhere}`}
        </span>
      </span>
      <span className={stockLook(item.stock)}>{asOfWords(item.stock, view, words().sell)}</span>
      <Money amount={item.price} />
    </div>
  );
}

function NothingFound({ text }: { text: string }) {
  return (
    <div id="found" className="found nothing-found" role="status">
      <strong>{words().sell.nothingCalled(text.trim())}</strong>
      <span>{words().sell.tryShorter}</span>
    </div>
  );
}

function QuantityHint({ text }: { text: string }) {
  return (
    <div id="found" className="found nothing-found" role="status">
      <span>
        <kbd>*</kbd> {words().sell.quantityHint(text)}
      </span>
    </div>
  );
}
