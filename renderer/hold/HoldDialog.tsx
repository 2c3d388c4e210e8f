import { type FormEvent, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { holdSale } from '../store/hold.ts';
import { useWords } from '../words/words.ts';

/** Enter alone holds the sale; a name is for whoever wants one. */
export function HoldDialog() {
  const { hold } = useWords();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void holdSale(name);
  };
  return (
    <Dialog title={hold.title}>
      <form className="quantity-form" onSubmit={submit}>
        <label className="field">
          {hold.name}
          <input
            data-typing="name"
            className="text-input"
            autoComplete="off"
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p className="settings-hint">{hold.hint}</p>
        <Button type="submit" look="go" big hotkey="Enter">
          {hold.doHold}
        </Button>
      </form>
    </Dialog>
  );
}
