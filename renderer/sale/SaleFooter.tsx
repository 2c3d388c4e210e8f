import { Button } from '../design/Button.tsx';
import { MayButton } from '../staff/MayButton.tsx';
import { pay, undo } from '../store/commands.ts';
import { holdOrRecall } from '../store/hold.ts';
import { askToVoid } from '../store/line-form.ts';
import { openReturns } from '../store/returns.ts';
import { openDialog } from '../store/screen.ts';
import { hasAnything, undoStep } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords, words } from '../words/words.ts';
import { Totals } from './Totals.tsx';

export function SaleFooter() {
  const filled = useTill(hasAnything);
  return (
    <footer className="foot">
      <SaleActions filled={filled} />
      <Totals />
      <div className="pay">
        <Button big hotkey="F11" disabled={!filled} onClick={() => pay('card')}>
          {words().pay.card}
        </Button>
        <Button big look="go" hotkey="F12" disabled={!filled} onClick={() => pay('cash')}>
          {words().pay.cash}
        </Button>
      </div>
    </footer>
  );
}

function SaleActions({ filled }: { filled: boolean }) {
  const { hold, returns } = useWords();
  const step = useTill(undoStep);
  return (
    <div className="acts">
      <Button
        hotkey="F9"
        disabled={step === null}
        title={step ?? undefined}
        aria-label={step ? words().sell.undoStep(step) : words().sell.undo}
        onClick={() => void undo()}
      >
        {words().sell.undo}
      </Button>
      <MayButton action="void-sale" hotkey="F10" disabled={!filled} onClick={askToVoid}>
        {words().sell.void}
      </MayButton>
      <MayButton action="hold" hotkey="Ctrl+h" onClick={holdOrRecall}>
        {hold.hold}
      </MayButton>
      <MayButton action="return" hotkey="Ctrl+r" onClick={openReturns}>
        {returns.return}
      </MayButton>
      <Button onClick={() => openDialog('settings')}>{words().sell.more}</Button>
    </div>
  );
}
