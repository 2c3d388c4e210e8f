import { type FormEvent, useEffect } from 'react';
import { Button } from '../design/Button.tsx';
import { keepFocus } from '../design/Keypad.tsx';
import { enterPractice } from '../practice/practice.ts';
import { currentSale } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { erase, write } from '../typing.ts';
import { useWords } from '../words/words.ts';
import { locked, people, practising } from './gate.ts';
import { askedPerson, pickPerson, refresh, signIn, typePin, useSignIn } from './sign-in.ts';

/** Who is at the till: a name, a PIN, Enter. What is on the counter is named and not shown. */
export function SignIn() {
  const { staff, practice } = useWords();
  const isLocked = useTill(locked);
  const isPractice = useTill(practising);
  return (
    <>
      <main className="sign-in">
        <h2 className="gate-title">{isLocked ? staff.lockedTitle : staff.title}</h2>
        <p className="gate-hint">{staff.pickFirst}</p>
        <People />
        {isPractice && <p className="gate-hint">{practice.pin('0000')}</p>}
      </main>
      <PinPad />
      <SignInFooter />
    </>
  );
}

function People() {
  const { staff, roles } = useWords();
  const all = useTill(people);
  const picked = useSignIn(({ personId }) => personId);
  const asked = useTill((till) => askedPerson(picked, till));
  return (
    <fieldset className="tiles" aria-label={staff.people}>
      {all.map(({ id, name, role }, index) => (
        <Button
          key={id}
          className="tile"
          aria-pressed={id === asked?.id}
          {...(index < 9 && !asked && { hotkey: String(index + 1) })}
          onClick={() => pickPerson(id)}
        >
          <span className="tile-words">
            <b>{name}</b>
            <small>{roles[role]}</small>
          </span>
        </Button>
      ))}
    </fieldset>
  );
}

function PinPad() {
  const { staff } = useWords();
  const { personId, pin, wrong } = useSignIn();
  const person = useTill((till) => askedPerson(personId, till));
  const waiting = person !== null && person.waitSeconds > 0;
  useCountdown(waiting);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn();
  };
  return (
    <aside className="pin-pad" aria-label={staff.pin}>
      <form onSubmit={submit}>
        <label className="amount-label" htmlFor="pin">
          {person ? staff.pinOf(person.name) : staff.pin}
        </label>
        <input
          key={person?.id}
          id="pin"
          type="password"
          {...(person && { 'data-typing': 'pin' })}
          className="amount-input"
          inputMode="none"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the PIN is the one thing to be typed
          autoFocus={person !== null}
          disabled={!person || waiting}
          aria-invalid={wrong !== ''}
          aria-describedby="pin-says"
          value={pin}
          onChange={(event) => typePin(event.target.value)}
        />
        <p id="pin-says" className="form-wrong" role="alert" data-testid="pin-says">
          {waiting ? staff.wait(countdown(person.waitSeconds)) : wrong}
        </p>
        <PinKeys off={!person || waiting} />
        <Button type="submit" look="go" big hotkey="Enter" disabled={!person || waiting}>
          {staff.signIn}
        </Button>
      </form>
    </aside>
  );
}

/** While a PIN waits the till is asked each second how long it still does. */
function useCountdown(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void refresh(), 1_000);
    return () => clearInterval(timer);
  }, [waiting]);
}

/** "0:27": minutes and seconds. */
const countdown = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function PinKeys({ off }: { off: boolean }) {
  const { staff } = useWords();
  return (
    <div className="keypad">
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <PinKey key={digit} digit={digit} off={off} />
      ))}
      <span />
      <PinKey digit="0" off={off} />
      <button
        type="button"
        className="button plain"
        aria-label={staff.erase}
        disabled={off}
        onPointerDown={keepFocus}
        onClick={erase}
      >
        ⌫
      </button>
    </div>
  );
}

function PinKey({ digit, off }: { digit: string; off: boolean }) {
  return (
    <button
      type="button"
      className="button plain"
      disabled={off}
      onPointerDown={keepFocus}
      onClick={() => write(digit)}
    >
      {digit}
    </button>
  );
}

function SignInFooter() {
  const { staff, practice } = useWords();
  const pieces = useTill((till) => (currentSale(till) ? (till.view?.totals.pieces ?? 0) : null));
  const picked = useSignIn(({ personId }) => personId);
  const asked = useTill((till) => askedPerson(picked, till));
  const isPractice = useTill(practising);
  return (
    <footer className="foot">
      <div className="acts">
        <Button hotkey="Escape" disabled={!asked} onClick={() => pickPerson(null)}>
          {staff.somebodyElse}
        </Button>
        {!isPractice && <Button onClick={enterPractice}>{practice.enter}</Button>}
      </div>
      <p className="advice" data-testid="counter">
        {pieces === null ? staff.noSale : staff.saleOpen(pieces)}
      </p>
    </footer>
  );
}
