import { Button } from '../design/Button.tsx';
import { type TenderKind, useScreen } from '../store/screen.ts';
import { undoStep } from '../store/selectors.ts';
import { money, useTill } from '../store/till.ts';
import { leavePayment, takeAmount, takeBack, typedAmount } from './take-amount.ts';

export function PaymentFooter({ kind, due, begun }: { kind: TenderKind; due: number; begun: boolean }) {
  const step = useTill(undoStep);
  const amount = useScreen((screen) => screen.amount);
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
          {action(kind, due, typedAmount(amount, due))}
        </Button>
      </div>
    </footer>
  );
}

function advice(kind: TenderKind, due: number, begun: boolean): string {
  if (due === 0) return 'Paid in full.';
  if (kind === 'card') return 'Key the amount into the terminal; confirm here when it says approved.';
  return begun ? '' : 'A scan goes back to the basket.';
}

function action(kind: TenderKind, due: number, amount: number | undefined): string {
  if (due === 0) return 'Complete the sale';
  const what = money(amount ?? due);
  return kind === 'cash' ? `Take ${what}` : `${what} approved on the terminal`;
}
