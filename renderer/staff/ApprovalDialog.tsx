import { type FormEvent, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Keypad } from '../design/Keypad.tsx';
import { type Approver, approve, chooseApprover, giveUp, useApproval } from '../store/approval.ts';
import { useWords } from '../words/words.ts';

/** Somebody who may types a PIN over what the cashier asked for, and it goes through once. Escape gives up. */
export function ApprovalDialog() {
  const { approval } = useWords();
  const asked = useApproval((state) => state.asked);
  if (!asked) return null;
  const { people, message } = asked;
  return (
    <Dialog title={approval.title} onClose={giveUp}>
      <p className="approval-why">{message}</p>
      {people.length === 0 ? <p>{approval.nobody}</p> : <Pin people={people} />}
    </Dialog>
  );
}

function Pin({ people }: { people: Approver[] }) {
  const { approval } = useWords();
  const { chosenId, wrong } = useApproval();
  const [pin, setPin] = useState('');
  const name = people.find(({ id }) => id === chosenId)?.name ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pin !== '') void approve(pin);
    setPin('');
  };
  return (
    <form className="quantity-form pad-form" onSubmit={submit}>
      <div className="pad-side">
        <People people={people} chosenId={chosenId} />
        <label className="field">
          {approval.pin(name)}
          <input
            type="password"
            data-typing="pin"
            className="amount-input"
            inputMode="none"
            autoComplete="off"
            maxLength={8}
            aria-invalid={wrong !== ''}
            aria-describedby="pin-wrong"
            value={pin}
            onChange={(event) => setPin(event.target.value.replace(/\D/g, ''))}
          />
        </label>
        <p id="pin-wrong" className="form-wrong" aria-live="assertive">
          {wrong}
        </p>
      </div>
      <Keypad decimals={0} />
      <Button type="submit" look="go" big disabled={pin === ''} hotkey="Enter">
        {approval.approve}
      </Button>
    </form>
  );
}

function People({ people, chosenId }: { people: Approver[]; chosenId: string | null }) {
  const { approval } = useWords();
  return (
    <fieldset className="people" aria-label={approval.who}>
      {people.map(({ id, name }, index) => (
        <Button
          key={id}
          {...(index < 9 && { hotkey: `F${index + 1}` })}
          aria-pressed={id === chosenId}
          onClick={() => chooseApprover(id)}
        >
          {name}
        </Button>
      ))}
    </fieldset>
  );
}
