import { type FormEvent, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { KeyboardButton } from '../design/KeyboardButton.tsx';
import { addCustomer, toggleCustomerKeyboard, useFindCustomer, writeNew } from '../store/customer.ts';

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
      <Field label="Name" value={name} onChange={setName} first />
      <Field label="Phone" value={phone} onChange={setPhone} />
      <Field label="Card" value={card} onChange={setCard} />
      <p className="customer-hint">
        Kept on this till: these three, and what is bought, so that we can say what fits what is owned
        already. It is shown, exported or erased whenever the customer asks.
      </p>
      <div className="customer-acts">
        <Button type="submit" look="go" disabled={!valid} hotkey="Enter">
          Write down
        </Button>
        <Button onClick={() => writeNew(false)}>Back</Button>
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
