import type { FoundCustomer } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { KeyboardButton } from '../design/KeyboardButton.tsx';
import { keepFocus } from '../design/Keypad.tsx';
import {
  attachCustomer,
  findCustomerText,
  toggleCustomerKeyboard,
  useFindCustomer,
  writeNew,
} from '../store/customer.ts';
import { words } from '../words/words.ts';

/** Finds by phone, name or card; Enter takes the lit one. */
export function FindCustomer() {
  const { text, found, active, keyboard } = useFindCustomer();
  return (
    <div className="find-customer">
      <input
        data-typing="customer"
        className="text-input"
        role="combobox"
        aria-label={words().customer.search}
        aria-expanded={found !== null}
        aria-controls="customers"
        aria-autocomplete="list"
        aria-activedescendant={found?.customers[active] ? `customer-${active}` : undefined}
        placeholder={words().customer.search}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={text}
        onChange={(event) => findCustomerText(event.target.value)}
      />
      <div className="customer-results">
        {found ? <Found customers={found.customers} text={found.text} active={active} /> : <Hint />}
      </div>
      <div className="customer-acts">
        <Button hotkey="F2" onClick={() => writeNew(true)}>
          {words().customer.new}
        </Button>
        <KeyboardButton shown={keyboard} onToggle={toggleCustomerKeyboard} />
      </div>
    </div>
  );
}

const Hint = () => (
  <p className="customer-hint" id="customers">
    {words().customer.hint}
  </p>
);

function Found({ customers, text, active }: { customers: FoundCustomer[]; text: string; active: number }) {
  if (customers.length === 0) {
    return (
      <p className="customer-hint" id="customers" role="status">
        {words().customer.nobody(text.trim())}
      </p>
    );
  }
  return (
    <div
      id="customers"
      role="listbox"
      tabIndex={-1}
      aria-label={words().customer.found}
      onPointerDown={keepFocus}
    >
      {customers.map((found, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter work from the field, as a combobox does
        <div
          key={found.id}
          id={`customer-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={index === active ? 'found-customer active' : 'found-customer'}
          onClick={() => void attachCustomer(found.id, found.name)}
        >
          <span className="found-name">{found.name}</span>
          <span className="found-code">{[found.phone, found.card].filter(Boolean).join(' · ')}</span>
        </div>
      ))}
    </div>
  );
}
