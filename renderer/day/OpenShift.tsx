import { Button } from '../design/Button.tsx';
import { Keypad } from '../design/Keypad.tsx';
import { Money } from '../design/Money.tsx';
import { decimals, money } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { DayField } from './DayField.tsx';
import { dayAmount, openDay, useDay } from './day.ts';
import { openShift, typedFloat, usualFloats } from './day-commands.ts';

/** Nobody sells before somebody has said what is in the drawer. */
export function OpenShift() {
  const { shift, day } = useWords();
  const { amount, says } = useDay();
  const typed = amount === '' ? undefined : typedFloat();
  return (
    <>
      <main className="gate">
        <h2 className="gate-title">{shift.title}</h2>
        <p className="gate-hint">{shift.hint}</p>
        <fieldset className="quick floats" aria-label={shift.quick}>
          {usualFloats().map((float, index) => (
            <Button big key={float} hotkey={`F${index + 1}`} onClick={() => void openShift(float)}>
              <Money amount={float} />
            </Button>
          ))}
        </fieldset>
      </main>
      <aside className="amount-pad" aria-label={shift.float}>
        <DayField label={shift.float} value={amount} onText={dayAmount} placeholder={money(0)} />
        <p className="form-wrong" role="alert">
          {says}
        </p>
        <Keypad decimals={decimals()} />
      </aside>
      <footer className="foot">
        <div className="acts">
          <Button hotkey="Ctrl+s" onClick={openDay}>
            {day.title}
          </Button>
        </div>
        <div className="pay">
          <Button big look="go" hotkey="Enter" onClick={() => void openShift()}>
            {typed === undefined ? shift.open : shift.openWith(money(typed))}
          </Button>
        </div>
      </footer>
    </>
  );
}
