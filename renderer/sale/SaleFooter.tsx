import { useEffect, useRef } from 'react';
import { Button } from '../design/Button.tsx';
import { pay, undo, voidSale } from '../store/commands.ts';
import { askToVoid, keepSale, openDialog, useScreen } from '../store/screen.ts';
import { hasLines, undoStep } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { Totals } from './Totals.tsx';

export function SaleFooter() {
  const confirming = useScreen((screen) => screen.confirmingVoid);
  const filled = useTill(hasLines);
  return (
    <footer className="foot">
      {confirming && filled ? <ConfirmVoid /> : <SaleActions filled={filled} />}
      <Totals />
      <div className="pay">
        <Button big hotkey="F11" disabled={!filled} onClick={() => pay('card')}>
          Card
        </Button>
        <Button big look="go" hotkey="F12" disabled={!filled} onClick={() => pay('cash')}>
          Cash
        </Button>
      </div>
    </footer>
  );
}

function SaleActions({ filled }: { filled: boolean }) {
  const step = useTill(undoStep);
  return (
    <div className="acts">
      <Button
        hotkey="F9"
        disabled={step === null}
        title={step ?? undefined}
        aria-label={step ? `Undo: ${step}` : 'Undo'}
        onClick={() => void undo()}
      >
        Undo
      </Button>
      <Button hotkey="F10" disabled={!filled} onClick={askToVoid}>
        Void
      </Button>
      <Button onClick={() => openDialog('settings')}>More</Button>
    </div>
  );
}

function ConfirmVoid() {
  const confirm = useRef<HTMLSpanElement>(null);
  useEffect(() => confirm.current?.querySelector('button')?.focus(), []);
  return (
    <div className="acts" role="alertdialog" aria-label="Void this sale?">
      <strong>Void this sale?</strong>
      <span ref={confirm}>
        <Button look="stop" hotkey="Enter" onClick={() => void voidSale()}>
          Void the sale
        </Button>
      </span>
      <Button hotkey="Escape" onClick={keepSale}>
        Keep it
      </Button>
    </div>
  );
}
