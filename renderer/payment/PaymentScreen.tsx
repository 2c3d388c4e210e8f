import { Money } from '../design/Money.tsx';
import { useScreen } from '../store/screen.ts';
import { card, isPaying, totals } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { AmountPad } from './AmountPad.tsx';
import { CardAnswers } from './CardAnswers.tsx';
import { CardAsked } from './CardAsked.tsx';
import { KindTabs } from './KindTabs.tsx';
import { PaymentFooter } from './PaymentFooter.tsx';
import { QuickAmounts } from './QuickAmounts.tsx';
import { RefundScreen } from './RefundScreen.tsx';
import { Tenders } from './Tenders.tsx';
import { TotalCard } from './TotalCard.tsx';
import { typedAmount } from './typed-amount.ts';

/** Money comes in, goes back, or waits for the terminal's answer. */
export function PaymentScreen() {
  const asked = useTill(card);
  const back = useTill((till) => (totals(till)?.refundDue ?? 0) > 0);
  if (asked) return <CardAsked card={asked} />;
  return back ? <RefundScreen /> : <TakeMoney />;
}

function TakeMoney() {
  const { pay } = useWords();
  const kind = useScreen((screen) => screen.payment);
  const sums = useTill(totals);
  const begun = useTill(isPaying);
  const amount = useScreen((screen) => screen.amount);
  if (!sums) return null;
  const due = kind === 'cash' ? sums.dueInCash : sums.due;
  return (
    <>
      <main className="payment">
        <KindTabs kind={kind} />
        <p className="big-label">{begun ? pay.stillToPay : pay.toPay}</p>
        <p className="big-due">
          <Money amount={due} testId="due" />
        </p>
        <Tenders />
        {!begun && <TotalCard />}
        {kind === 'cash' && due > 0 && <QuickAmounts />}
        {kind === 'card' && due > 0 && <CardAnswers amount={typedAmount(amount, due) ?? due} />}
      </main>
      <AmountPad kind={kind} due={due} />
      <PaymentFooter kind={kind} due={due} begun={begun} />
    </>
  );
}
