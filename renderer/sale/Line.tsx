import { memo, useEffect, useMemo, useRef } from 'react';
import { Money } from '../design/Money.tsx';
import { selectLine, useScreen } from '../store/screen.ts';
import { lastLineId, lineById } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import { words } from '../words/words.ts';
import type { Rail } from './arrange-basket.ts';
import { BundleRail } from './BundleRail.tsx';
import { LineActions } from './LineActions.tsx';

type Props = { id: string; rail: Rail | null; apart: string | null };

export const Line = memo(function Line({ id, rail, apart }: Props) {
  const line = useTill(useMemo(() => lineById(id), [id]));
  const lit = useTill((till) => lastLineId(till) === id);
  const selected = useScreen((screen) => screen.selectedLineId === id);
  const row = useRef<HTMLLIElement>(null);
  const quantity = line?.quantity;
  useEffect(() => {
    if ((lit && quantity) || selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [lit, selected, quantity]);
  if (!line) return null;
  const classes = ['line', lit ? 'lit' : '', selected ? 'selected' : ''].filter(Boolean).join(' ');
  return (
    <li ref={row} className={classes} data-testid="line" data-sku={line.sku}>
      <BundleRail rail={rail} />
      <button
        type="button"
        className="line-pick"
        aria-pressed={selected}
        onClick={() => selectLine(selected ? null : id)}
      >
        <span className="line-quantity">{line.quantity}</span>
        <span className="line-name" title={line.name}>
          {line.name}
          <span className="line-code">
            {line.barcode || line.sku}
            {apart && <em> in {apart}</em>}
            {line.unit !== '' && ` · ${line.unit}`}
            {line.note !== '' && <i className="line-note"> {line.note}</i>}
          </span>
        </span>
      </button>
      {selected ? <LineActions line={line} /> : <UnitPrice quantity={line.quantity} price={line.unitPrice} />}
      <Money amount={line.gross} />
    </li>
  );
});

function UnitPrice({ quantity, price }: { quantity: number; price: number }) {
  return <span className="line-unit">{quantity > 1 && words().sell.each(money(price))}</span>;
}
