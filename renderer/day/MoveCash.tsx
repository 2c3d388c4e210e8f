import { Keypad } from '../design/Keypad.tsx';
import { Reasons } from '../price/Reasons.tsx';
import { reasons } from '../store/selectors.ts';
import { decimals, money, useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { DayField } from './DayField.tsx';
import { DayFooter } from './DayFooter.tsx';
import { type CashKind, dayAmount, useDay } from './day.ts';
import { doFor } from './day-commands.ts';

/** An amount where there is one, and a reason that does it. */
export function MoveCash({ page, title }: { page: CashKind | 'drawer'; title: string }) {
  const { day } = useWords();
  const { amount, says } = useDay();
  const none = useTill(reasons('cash')).length === 0;
  return (
    <>
      <main className="gate">
        <h2 className="gate-title">{title}</h2>
        <h3>{day.why}</h3>
        {none && <p className="gate-hint">{day.noReasons}</p>}
        <Reasons kind="cash" keys="functions" onPick={(reason) => void doFor(reason)} />
      </main>
      <aside className="amount-pad">
        {page !== 'drawer' && (
          <>
            <DayField label={day.amount} value={amount} onText={dayAmount} placeholder={money(0)} />
            <p className="form-wrong" role="alert">
              {says}
            </p>
            <Keypad decimals={decimals()} />
          </>
        )}
      </aside>
      <DayFooter advice={day.reasonDoes} />
    </>
  );
}
