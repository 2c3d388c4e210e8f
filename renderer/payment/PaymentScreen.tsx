import { Money } from '../design/Money.tsx';
import { useScreen } from '../store/screen.ts';
import { isPaying, totals } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { AmountPad } from './AmountPad.tsx';
import { KindTabs } from './KindTabs.tsx';
import { PaymentFooter } from './PaymentFooter.tsx';
import { QuickAmounts } from './QuickAmounts.tsx';
import { Tenders } from './Tenders.tsx';
import { TotalCard } from './TotalCard.tsx';

export function PaymentScreen() {
  const kind = useScreen((screen) => screen.payment);
  const sums = useTill(totals);
  const begun = useTill(isPaying);
  if (!sums) return null;
  const due = kind === 'cash' ? sums.dueInCash : sums.due;
  return (
    <>
      <main className="payment">
        <KindTabs kind={kind} />
        <p className="big-label">{begun ? 'Still to pay' : 'To pay'}</p>
        <p className="big-due">
          <Money amount={due} testId="due" />
        </p>
        <Tenders />
        {!begun && <TotalCard />}
        {kind === 'cash' && due > 0 && <QuickAmounts />}
      </main>
      <AmountPad kind={kind} due={due} />
      <PaymentFooter kind={kind} due={due} begun={begun} />
    </>
  );
}
