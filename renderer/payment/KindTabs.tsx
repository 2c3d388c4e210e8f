import { Button } from '../design/Button.tsx';
import { showPayment, type TenderKind } from '../store/screen.ts';
import { useWords, words } from '../words/words.ts';

/** Cash, card or voucher; a sale may have all of them, one after the other. */
export function KindTabs({ kind }: { kind: TenderKind }) {
  const { pay } = useWords();
  return (
    <fieldset className="kind-tabs" aria-label={words().paying.payBy}>
      <Button hotkey="F11" aria-pressed={kind === 'card'} onClick={() => showPayment('card')}>
        {pay.card}
      </Button>
      <Button hotkey="F12" aria-pressed={kind === 'cash'} onClick={() => showPayment('cash')}>
        {pay.cash}
      </Button>
      <Button hotkey="F10" aria-pressed={kind === 'voucher'} onClick={() => showPayment('voucher')}>
        {pay.voucher}
      </Button>
    </fieldset>
  );
}
