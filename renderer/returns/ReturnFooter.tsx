import { Button } from '../design/Button.tsx';
import { MayButton } from '../staff/MayButton.tsx';
import { askFor, leaveReturns, useReturns } from '../store/returns.ts';
import { useWords } from '../words/words.ts';

export function ReturnFooter() {
  const { returns: words, line } = useWords();
  const { source, asks } = useReturns();
  return (
    <footer className="foot">
      <div className="acts">
        <Button hotkey="Escape" onClick={leaveReturns}>
          {source ? line.back : words.leave}
        </Button>
        {asks === 'receipt' && !source && (
          <MayButton action="return-without-receipt" hotkey="Ctrl+n" onClick={() => askFor('item')}>
            {words.without}
          </MayButton>
        )}
        {asks === 'item' && !source && (
          <Button hotkey="Ctrl+r" onClick={() => askFor('receipt')}>
            {words.withReceipt}
          </Button>
        )}
      </div>
    </footer>
  );
}
