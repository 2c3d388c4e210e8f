import { Button } from '../design/Button.tsx';
import { Money } from '../design/Money.tsx';
import { quickCash } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import { takeQuick } from './take-amount.ts';

/** What the customer is likely to hand over: one press takes it. */
export function QuickAmounts() {
  const amounts = useTill(quickCash) ?? [];
  return (
    <fieldset className="quick" aria-label={words().pay.cashHanded}>
      {amounts.slice(0, 6).map((amount, index) => (
        <Button big key={amount} hotkey={`F${index + 1}`} onClick={() => takeQuick(index)}>
          <Money amount={amount} />
        </Button>
      ))}
    </fieldset>
  );
}
