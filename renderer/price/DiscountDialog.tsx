import { useState } from 'react';
import type { LineView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { parseAmount } from '../payment/parse-amount.ts';
import { changeLineForm, takeOff, useLineForm } from '../store/line-form.ts';
import { useScreen } from '../store/screen.ts';
import { lineById } from '../store/selectors.ts';
import { decimals, money, useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { AmountForm } from './AmountForm.tsx';
import { parsePercent } from './parse-percent.ts';
import { Reasons } from './Reasons.tsx';

/** A part or an amount off the selected line or the whole sale, then why. */
export function DiscountDialog() {
  const { line: words } = useWords();
  const { text, step, off, of } = useLineForm();
  const line = useTill(lineById(useScreen((screen) => screen.selectedLineId)));
  const value = off === 'percent' ? parsePercent(text) : parseAmount(text, decimals());
  const on = of === 'line' ? (line ?? null) : null;
  return (
    <Dialog title={on ? words.discountTitle(on.name) : words.saleDiscount}>
      {step === 'number' || value === undefined ? (
        <HowMuch line={line} valid={value !== undefined} />
      ) : (
        <>
          <p className="step-sum">
            <b>−{off === 'percent' ? `${text} %` : money(value)}</b>
          </p>
          <h3>{words.why}</h3>
          <Reasons kind="discount" onPick={(reason) => void takeOff(off, value, reason, on?.id ?? null)} />
        </>
      )}
    </Dialog>
  );
}

function HowMuch({ line, valid }: { line: LineView | undefined; valid: boolean }) {
  const { line: words } = useWords();
  const { text, off, of } = useLineForm();
  const [wrong, setWrong] = useState('');
  const percent = off === 'percent';
  const next = () => {
    if (valid) changeLineForm({ step: 'reason' });
    else setWrong(percent ? words.noPercent : words.noAmount);
  };
  return (
    <AmountForm
      label={percent ? words.percentOff : words.amountOff}
      text={text}
      onText={(typed) => changeLineForm({ text: typed })}
      decimals={percent ? 2 : decimals()}
      wrong={wrong}
      submit={words.next}
      onSubmit={next}
    >
      <div className="segments">
        <Button hotkey="F1" aria-pressed={percent} onClick={() => changeLineForm({ off: 'percent' })}>
          {words.percent}
        </Button>
        <Button hotkey="F2" aria-pressed={!percent} onClick={() => changeLineForm({ off: 'amount' })}>
          {words.amount}
        </Button>
      </div>
      <div className="segments">
        <Button
          hotkey="F3"
          disabled={!line}
          aria-pressed={of === 'line'}
          onClick={() => changeLineForm({ of: 'line' })}
        >
          {words.thisLine}
        </Button>
        <Button hotkey="F4" aria-pressed={of === 'sale'} onClick={() => changeLineForm({ of: 'sale' })}>
          {words.wholeSale}
        </Button>
      </div>
    </AmountForm>
  );
}
