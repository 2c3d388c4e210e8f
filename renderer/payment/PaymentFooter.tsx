import { Button } from '../design/Button.tsx';
import { type TenderKind, useScreen } from '../store/screen.ts';
import { undoStep } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import type { Words } from '../words/en.ts';
import { useWords, words } from '../words/words.ts';
import { leavePayment, takeAmount, takeBack } from './take-amount.ts';
import { typedAmount } from './typed-amount.ts';

export function PaymentFooter({ kind, due, begun }: { kind: TenderKind; due: number; begun: boolean }) {
  const step = useTill(undoStep);
  const amount = useScreen((screen) => screen.amount);
  const { pay } = useWords();
  return (
    <footer className="foot">
      <div className="acts">
        <Button hotkey="Escape" disabled={begun} onClick={leavePayment}>
          {words().paying.toBasket}
        </Button>
        <Button
          hotkey="F9"
          disabled={!begun}
          title={step ?? undefined}
          aria-label={step ? words().sell.undoStep(step) : words().sell.undo}
          onClick={takeBack}
        >
          {words().paying.takeLastBack}
        </Button>
      </div>
      <p className="advice">{advice(kind, due, begun)}</p>
      <div className="pay">
        <Button big look="go" hotkey="Enter" onClick={takeAmount}>
          {action(kind, due, typedAmount(amount, due), pay)}
        </Button>
      </div>
    </footer>
  );
}

function advice(kind: TenderKind, due: number, begun: boolean): string {
  if (due === 0) return words().paying.paidInFull;
  if (kind === 'card') return '';
  return begun ? '' : words().paying.scanGoesBack;
}

function action(kind: TenderKind, due: number, amount: number | undefined, texts: Words['pay']): string {
  if (due === 0) return words().paying.complete;
  const what = money(amount ?? due);
  if (kind === 'voucher') return texts.takeVoucher(what);
  return kind === 'cash' ? words().paying.take(what) : words().paying.approvedOnTerminal(what);
}
