import { Button } from '../design/Button.tsx';
import { type TenderKind, useScreen } from '../store/screen.ts';
import { undoStep } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.ts';
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
          Back to the basket
        </Button>
        <Button
          hotkey="F9"
          disabled={!begun}
          title={step ?? undefined}
          aria-label={step ? `Undo: ${step}` : 'Undo'}
          onClick={takeBack}
        >
          Take the last one back
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
  if (due === 0) return 'Paid in full.';
  if (kind === 'card') return '';
  return begun ? '' : 'A scan goes back to the basket.';
}

function action(kind: TenderKind, due: number, amount: number | undefined, words: Words['pay']): string {
  if (due === 0) return 'Complete the sale';
  const what = money(amount ?? due);
  if (kind === 'voucher') return words.takeVoucher(what);
  return kind === 'cash' ? `Take ${what}` : `${what} approved on the terminal`;
}
