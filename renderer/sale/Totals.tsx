import { Money } from '../design/Money.tsx';
import { hasAnything, store, totals } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';

/** The total, the biggest thing on the screen, with what it is made of. */
export function Totals() {
  const { pay, returns, sell } = useWords();
  const filled = useTill(hasAnything);
  const sums = useTill(totals);
  const here = useTill(store);
  if (!filled || !sums) {
    return (
      <div className="due">
        <strong className="due-empty">
          <Money amount={0} testId="due" />
        </strong>
      </div>
    );
  }
  const back = sums.toPay < 0;
  const saved = sums.saving + sums.discount;
  return (
    <div className="due">
      <small>
        {back && <b>{pay.toGive}</b>}
        {sums.pieces > 0 && <span>{sell.items(sums.pieces)}</span>}
        {saved > 0 && <em>{sell.saved(money(saved))}</em>}
        {sums.refund > 0 && <span>{returns.comesBack(money(sums.refund))}</span>}
        {sums.tax !== 0 && (
          <span>
            {here?.taxMode === 'exclusive' ? sell.plusTax(money(sums.tax)) : sell.inclTax(money(sums.tax))}
          </span>
        )}
        {sums.exemptReason !== null && <span>{sell.exempt}</span>}
        {sums.rounding !== 0 && <span>{sell.rounding(money(sums.rounding))}</span>}
      </small>
      <strong>
        <Money amount={Math.abs(sums.toPay)} testId="due" />
      </strong>
    </div>
  );
}
