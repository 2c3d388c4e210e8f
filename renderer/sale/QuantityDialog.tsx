import { type FormEvent, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Keypad } from '../design/Keypad.tsx';
import { setQuantity } from '../store/commands.ts';
import { closeDialog, useScreen } from '../store/screen.ts';
import { lineById } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';

/** A quantity by keypad or keys, for the selected line. */
export function QuantityDialog() {
  const selected = useScreen((screen) => screen.selectedLineId);
  const line = useTill(lineById(selected));
  const [text, setText] = useState('');
  if (!line) return null;
  const valid = /^[1-9]\d{0,3}$/.test(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!valid) return;
    void setQuantity(line.id, Number(text));
    closeDialog();
  };
  return (
    <Dialog title={words().sell.howMany(line.name)}>
      <form className="quantity-form" onSubmit={submit}>
        <input
          data-typing="quantity"
          className="amount-input"
          aria-label={words().sell.quantity}
          inputMode="none"
          autoComplete="off"
          maxLength={4}
          placeholder={String(line.quantity)}
          value={text}
          onChange={(event) => setText(event.target.value.replace(/\D/g, ''))}
        />
        <Keypad decimals={0} />
        <Button type="submit" look="go" big disabled={!valid} hotkey="Enter">
          {words().sell.setQuantity}
        </Button>
      </form>
    </Dialog>
  );
}
