import type { TillView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Money } from '../design/Money.tsx';
import { recallSale } from '../store/hold.ts';
import { hasAnything, held, store } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { timeOf } from '../words/when.ts';
import { useWords } from '../words/words.ts';

/** The sales that wait; a digit takes one up again. */
export function HeldDialog() {
  const { hold } = useWords();
  const waiting = useTill(held);
  const swaps = useTill(hasAnything);
  return (
    <Dialog title={hold.heldTitle}>
      {waiting.length === 0 && <p>{hold.none}</p>}
      <ul className="held-sales">
        {waiting.map((sale, index) => (
          <li key={sale.saleId}>
            <HeldSale sale={sale} hotkey={index < 9 ? String(index + 1) : undefined} />
          </li>
        ))}
      </ul>
      {swaps && waiting.length > 0 && <p className="settings-hint">{hold.swaps}</p>}
    </Dialog>
  );
}

type Props = { sale: TillView['held'][number]; hotkey: string | undefined };

function HeldSale({ sale, hotkey }: Props) {
  const { hold } = useWords();
  const here = useTill(store);
  return (
    <Button
      className="held-sale"
      data-testid="held"
      {...(hotkey !== undefined && { hotkey })}
      {...(hotkey === '1' && { 'data-focus': true })}
      onClick={() => void recallSale(sale.saleId, sale.name)}
    >
      <span className="held-name">
        {sale.name}
        <small>
          {here && timeOf(sale.heldAt, here.locale, here.timeZone)} · {hold.pieces(sale.pieces)}
          {sale.aged && <em> {hold.aged}</em>}
        </small>
      </span>
      <Money amount={sale.toPay} />
    </Button>
  );
}
