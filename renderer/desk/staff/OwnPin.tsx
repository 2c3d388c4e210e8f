import { type FormEvent, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { signedIn } from '../../staff/gate.ts';
import { useTill } from '../../store/till.ts';
import { useWords } from '../../words/words.ts';
import { askQuietly } from '../ask.ts';
import { PinField } from './PersonForm.tsx';

const empty = { old: '', pin: '', again: '' };

/** Whoever is signed in gives themselves another PIN; folded away until it is asked for. */
export function OwnPin() {
  const { staffPage } = useWords();
  const who = useTill(signedIn);
  const [typed, setTyped] = useState(empty);
  const [says, setSays] = useState({ text: '', wrong: false });
  if (!who) return null;
  const type = (some: Partial<typeof empty>) => {
    setTyped({ ...typed, ...some });
    setSays({ text: '', wrong: false });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.pin !== typed.again) return setSays({ text: staffPage.pinsDiffer, wrong: true });
    const reply = await askQuietly({ type: 'ChangePin', old: typed.old, pin: typed.pin });
    setSays(
      reply.ok ? { text: staffPage.own.done, wrong: false } : { text: reply.refusal.message, wrong: true },
    );
    if (reply.ok) setTyped(empty);
  };
  return (
    <details className="own-pin">
      <summary>{staffPage.own.open}</summary>
      <form aria-label={staffPage.own.title} onSubmit={(event) => void submit(event)}>
        <PinField label={staffPage.own.old} value={typed.old} problems={[]} onPin={(old) => type({ old })} />
        <PinField label={staffPage.newPin} value={typed.pin} problems={[]} onPin={(pin) => type({ pin })} />
        <PinField
          label={staffPage.pinAgain}
          value={typed.again}
          problems={[]}
          onPin={(again) => type({ again })}
        />
        <Button type="submit" look="go" disabled={typed.pin === ''}>
          {staffPage.save}
        </Button>
      </form>
      <p className={says.wrong ? 'desk-wrong' : 'desk-hint'} role="status" data-testid="own-pin-says">
        {says.text}
      </p>
    </details>
  );
}
