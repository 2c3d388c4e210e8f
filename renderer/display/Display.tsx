import type { DisplayView } from '../../contract/display-view.ts';
import { formatMoney } from '../../domain/money.ts';
import { deDay } from '../words/de-day.ts';
import { enDay } from '../words/en-day.ts';
import { Idle } from './Idle.tsx';
import { Lines } from './Lines.tsx';
import type { Amount, Shown } from './shown.ts';

/** What the customer sees: nothing of the cashier, of themselves, or of what is only advised. */
export function Display({ view }: { view: DisplayView }) {
  const day = view.locale.startsWith('de') ? deDay : enDay;
  const money: Amount = (amount) =>
    amount < 0
      ? `−${formatMoney(-amount, view.currency, view.locale)}`
      : formatMoney(amount, view.currency, view.locale);
  const shown: Shown = { view, words: day.display, money };
  return (
    <div className="display" data-moment={view.moment} data-testid="display">
      <header className="display-head">
        <strong>{view.store}</strong>
        {view.practice && <span className="display-practice">{day.practice.banner}</span>}
      </header>
      {view.moment === 'idle' && <Idle {...shown} />}
      {view.moment === 'sale' && <Sale {...shown} />}
      {view.moment === 'thanks' && <Thanks {...shown} />}
    </div>
  );
}

function Sale(shown: Shown) {
  const { view, words, money } = shown;
  const back = view.due < 0;
  return (
    <>
      <Lines {...shown} />
      <footer className="display-foot" aria-live="polite">
        <p className="display-side">
          {view.saved > 0 && <b className="display-saved">{words.saved(money(view.saved))}</b>}
          {view.paid !== 0 && (
            <span>
              {words.paid} {money(view.paid)}
            </span>
          )}
        </p>
        <p className="display-due">
          <small>{back ? words.youGet : view.paid === 0 ? words.total : words.toPay}</small>
          <b data-testid="display-due">{money(Math.abs(view.due))}</b>
        </p>
      </footer>
    </>
  );
}

function Thanks({ view, words, money }: Shown) {
  return (
    <main className="display-thanks">
      <h1>{words.thanks}</h1>
      {view.change > 0 && (
        <p className="display-change">
          <small>{words.change}</small>
          <b data-testid="display-change">{money(view.change)}</b>
        </p>
      )}
      <p className="display-sum">
        {words.total} {money(view.total)}
        {view.saved > 0 && <b className="display-saved"> {words.saved(money(view.saved))}</b>}
      </p>
      {view.nextVisit !== null && (
        <section className="display-next">
          <h2>{words.nextVisit}</h2>
          <p>{view.nextVisit}</p>
        </section>
      )}
    </main>
  );
}
