import { useState } from 'react';
import { Dialog } from '../design/Dialog.tsx';
import { parseAmount } from '../payment/parse-amount.ts';
import { changeLineForm, overridePrice, useLineForm } from '../store/line-form.ts';
import { useScreen } from '../store/screen.ts';
import { lineById } from '../store/selectors.ts';
import { decimals, money, useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { AmountForm } from './AmountForm.tsx';
import { Reasons } from './Reasons.tsx';

/** Another price for each unit of the selected line: the price, then why. */
export function PriceDialog() {
  const { line: words } = useWords();
  const { text, step } = useLineForm();
  const [wrong, setWrong] = useState('');
  const line = useTill(lineById(useScreen((screen) => screen.selectedLineId)));
  if (!line) return null;
  const price = text.trim() === '0' ? 0 : parseAmount(text, decimals());
  const next = () => (price === undefined ? setWrong(words.noAmount) : changeLineForm({ step: 'reason' }));
  return (
    <Dialog title={words.priceTitle(line.name)}>
      {step === 'number' || price === undefined ? (
        <AmountForm
          label={words.newPrice(money(line.unitPrice))}
          text={text}
          onText={(typed) => changeLineForm({ text: typed })}
          decimals={decimals()}
          wrong={wrong}
          submit={words.next}
          onSubmit={next}
        />
      ) : (
        <>
          <p className="step-sum">
            {money(line.unitPrice)} → <b>{money(price)}</b>
          </p>
          <h3>{words.why}</h3>
          <Reasons kind="override" onPick={(reason) => void overridePrice(line.id, price, reason)} />
        </>
      )}
    </Dialog>
  );
}
