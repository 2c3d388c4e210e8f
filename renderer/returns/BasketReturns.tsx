import { useEffect, useRef } from 'react';
import type { SaleView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { Money } from '../design/Money.tsx';
import { dropReturn } from '../store/returns.ts';
import { selectLine, useScreen } from '../store/screen.ts';
import { returns } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';

/** What comes back in this sale, under what is sold in it. */
export function BasketReturns() {
  const words = useWords().returns;
  const back = useTill(returns);
  if (back.length === 0) return null;
  return (
    <section className="basket-returns" aria-label={words.section} data-testid="returns">
      <h2>{words.section}</h2>
      <ul>
        {back.map((units) => (
          <ReturnedLine key={units.id} units={units} />
        ))}
      </ul>
    </section>
  );
}

function ReturnedLine({ units }: { units: SaleView['returns'][number] }) {
  const words = useWords().returns;
  const { id, name, quantity, amount, receiptNumber } = units;
  const selected = useScreen((screen) => screen.selectedLineId === id);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <li ref={row} className={selected ? 'line selected' : 'line'} data-testid="returned">
      <button
        type="button"
        className="line-pick"
        aria-pressed={selected}
        onClick={() => selectLine(selected ? null : id)}
      >
        <span className="line-quantity">{quantity}</span>
        <span className="line-name" title={name}>
          {name}
          <span className="line-code">
            {receiptNumber === null ? words.noReceipt : words.of(receiptNumber)}
          </span>
        </span>
      </button>
      <span className="line-actions">
        {selected && (
          <Button hotkey="Delete" aria-label={words.dropIt(name)} onClick={() => void dropReturn(id)}>
            {words.drop}
          </Button>
        )}
      </span>
      <Money amount={-amount} />
    </li>
  );
}
