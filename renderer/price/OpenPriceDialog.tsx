import { useState } from 'react';
import { Dialog } from '../design/Dialog.tsx';
import { parseAmount } from '../payment/parse-amount.ts';
import { scanAtPrice } from '../store/commands.ts';
import { priceSettled, type Unpriced, useOpenPrice } from '../store/open-price.ts';
import { decimals } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { AmountForm } from './AmountForm.tsx';

/** An item without a price of its own was scanned: what does it cost? Others that were scanned meanwhile wait. */
export function OpenPriceDialog() {
  const [first, ...others] = useOpenPrice((state) => state.waiting);
  if (!first) return null;
  return <AskPrice key={first.count} unpriced={first} others={others.length} />;
}

function AskPrice({ unpriced, others }: { unpriced: Unpriced; others: number }) {
  const { openPrice, line } = useWords();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const price = parseAmount(text, decimals());
  const submit = () => (price === undefined ? setWrong(line.noAmount) : void scanAtPrice(unpriced, price));
  return (
    <Dialog title={openPrice.title} onClose={priceSettled}>
      <p className="approval-why">
        {unpriced.message} {others > 0 && openPrice.waiting(others)}
      </p>
      <AmountForm
        label={openPrice.price}
        text={text}
        onText={setText}
        decimals={decimals()}
        wrong={wrong}
        submit={openPrice.add}
        onSubmit={submit}
      />
    </Dialog>
  );
}
