import { Money } from '../design/Money.tsx';
import { hasLines, store, totals } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';

/** The total, the biggest thing on the screen, with what it is made of. */
export function Totals() {
  const filled = useTill(hasLines);
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
  return (
    <div className="due">
      <small>
        <span>{sums.pieces === 1 ? '1 item' : `${sums.pieces} items`}</span>
        {sums.saving > 0 && <em>{money(sums.saving)} saved</em>}
        {sums.tax !== 0 && (
          <span>
            {here?.taxMode === 'exclusive' ? 'plus' : 'incl.'} tax {money(sums.tax)}
          </span>
        )}
      </small>
      <strong>
        <Money amount={sums.toPay} testId="due" />
      </strong>
    </div>
  );
}
