import { Button } from '../design/Button.tsx';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { gateOf, people, signedIn } from './gate.ts';
import { lock } from './sign-in.ts';

/** Who is at the till; one press locks it, or lets somebody else sign in. */
export function WhoButton() {
  const { staff, roles } = useWords();
  const who = useTill(signedIn);
  const gate = useTill(gateOf);
  const any = useTill(people).length > 0;
  if (!who || !any || gate === 'sign-in') return null;
  const role = roles[who.role];
  return (
    <Button
      look="link"
      className="who"
      hotkey="Ctrl+l"
      aria-label={staff.lockFor(who.name)}
      onClick={() => void lock()}
    >
      <span className="who-words">
        <b>{who.name}</b>
        {role !== who.name && <small>{role}</small>}
      </span>
    </Button>
  );
}
