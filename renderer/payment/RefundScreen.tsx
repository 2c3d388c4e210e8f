import { Button } from '../design/Button.tsx';
import { Money } from '../design/Money.tsx';
import { currentSale, isPaying, totals } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { CardAnswers } from './CardAnswers.tsx';
import { giveBack } from './refund.ts';
import { refundBy, refundFirst, tenderKinds } from './refund-by.ts';
import { Tenders } from './Tenders.tsx';
import { leavePayment, takeBack } from './take-amount.ts';

const keys = { card: 'F11', cash: 'F12', voucher: 'F10' } as const;

/** More comes back than is bought: the money goes back by the tender that it came from. */
export function RefundScreen() {
  const { pay, returns } = useWords();
  const sums = useTill(totals);
  const room = useTill(currentSale)?.refundRoom;
  const begun = useTill(isPaying);
  if (!sums || !room) return null;
  const first = refundFirst(room, sums);
  return (
    <>
      <main className="payment">
        <p className="big-label">{begun ? pay.stillToGive : pay.toGive}</p>
        <p className="big-due">
          <Money amount={refundBy(first, room, sums)} testId="refund-due" />
        </p>
        <Tenders />
        <p className="settings-hint">{pay.asItWasPaid}</p>
        <div className="quick">
          {tenderKinds.map((kind) => {
            const amount = refundBy(kind, room, sums);
            return (
              <Button
                big
                key={kind}
                hotkey={keys[kind]}
                look={kind === first ? 'go' : 'plain'}
                disabled={amount === 0}
                onClick={() => giveBack(kind)}
              >
                {pay[kind]}
              </Button>
            );
          })}
        </div>
        {first === 'card' && <CardAnswers amount={-refundBy(first, room, sums)} />}
      </main>
      <aside className="amount-pad" />
      <footer className="foot">
        <div className="acts">
          <Button hotkey="Escape" disabled={begun} onClick={leavePayment}>
            {returns.leave}
          </Button>
          <Button hotkey="F9" disabled={!begun} onClick={takeBack}>
            {pay.takeLastBack}
          </Button>
        </div>
        <div className="pay">
          <Button big look="go" hotkey="Enter" onClick={() => giveBack()}>
            {pay.giveBack(money(refundBy(first, room, sums)), pay[first])}
          </Button>
        </div>
      </footer>
    </>
  );
}
