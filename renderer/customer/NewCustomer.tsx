import { type FormEvent, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { KeyboardButton } from '../design/KeyboardButton.tsx';
import { addCustomer, toggleCustomerKeyboard, useFindCustomer, writeNew } from '../store/customer.ts';
import { words } from '../words/words.ts';

const looksLikeNumber = (text: string) => /^[+\d][\d\s()/-]*$/.test(text);

/** Name, phone and card; what was searched for stands in its field already. */
export function NewCustomer() {
  const keyboard = useFindCustomer((find) => find.keyboard);
  const searched = useFindCustomer.getState().text.trim();
  const [name, setName] = useState(looksLikeNumber(searched) ? '' : searched);
  const [phone, setPhone] = useState(looksLikeNumber(searched) ? searched : '');
  const [card, setCard] = useState('');
  const valid = name.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) void addCustomer({ name: name.trim(), phone: phone.trim(), card: card.trim() });
  };
  return (
    <form className="new-customer" onSubmit={submit}>
      <Field label={words().customer.name} value={name} onChange={setName} first />
      <Field label={words().customer.phone} value={phone} onChange={setPhone} />
      <Field label={words().customer.cardField} value={card} onChange={setCard} />
      <p className="customer-hint">{words().customer.keeps}</p>
      <div className="customer-acts">
        <Button type="submit" look="go" disabled={!valid} hotkey="Enter">
          {words().customer.write}
        </Button>
        <Button onClick={() => writeNew(false)}>{words().customer.back}</Button>
        <KeyboardButton shown={keyboard} onToggle={toggleCustomerKeyboard} />
      </div>
    </form>
  );
}

type FieldProps = { label: string; value: string; onChange: (text: string) => void; first?: boolean };

function Field({ label, value, onChange, first }: FieldProps) {
  return (
    <label className="field">
      {label}
      <input
        className="text-input"
        {...(first && { 'data-typing': 'new-customer' })}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
