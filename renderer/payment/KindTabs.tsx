import { Button } from '../design/Button.tsx';
import { showPayment, type TenderKind } from '../store/screen.ts';

/** Cash or card; a sale may have both, one after the other. */
export function KindTabs({ kind }: { kind: TenderKind }) {
  return (
    <fieldset className="kind-tabs" aria-label="Pay by">
      <Button hotkey="F11" aria-pressed={kind === 'card'} onClick={() => showPayment('card')}>
        Card
      </Button>
      <Button hotkey="F12" aria-pressed={kind === 'cash'} onClick={() => showPayment('cash')}>
        Cash
      </Button>
    </fieldset>
  );
}
