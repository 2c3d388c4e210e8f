import { held, store } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import { timeOf } from '../words/when.ts';
import { useWords } from '../words/words.ts';

/** The sales on hold, for whoever closes; those of an earlier day stand out. */
export function HeldList() {
  const { day } = useWords();
  const sales = useTill(held);
  const here = useTill(store);
  return (
    <section aria-labelledby="held-at-close">
      <h3 id="held-at-close">{day.heldTitle}</h3>
      {sales.length === 0 && <p className="gate-hint">{day.heldNone}</p>}
      <ul className="held-at-close">
        {sales.map(({ saleId, name, heldAt, toPay, aged }) => (
          <li key={saleId}>
            {day.heldOne(name || day.heldNameless, money(toPay))}
            {here && <small> {day.heldSince(timeOf(heldAt, here.locale, here.timeZone))}</small>}
            {aged && <strong className="aged"> {day.aged}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
