import type { LineView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { MayButton } from '../staff/MayButton.tsx';
import { removeLine, setQuantity } from '../store/commands.ts';
import { openForLine } from '../store/line-form.ts';
import { openDialog } from '../store/screen.ts';
import { useWords } from '../words/words.ts';

/** What can be done with the selected line, within its own row. */
export function LineActions({ line }: { line: LineView }) {
  const { line: words } = useWords();
  const change = (quantity: number) => void setQuantity(line.id, quantity);
  return (
    <span className="line-actions">
      <Button aria-label="One fewer" disabled={line.quantity === 1} onClick={() => change(line.quantity - 1)}>
        −
      </Button>
      <Button aria-label={`Quantity ${line.quantity}, type another`} onClick={() => openDialog('quantity')}>
        {line.quantity}
      </Button>
      <Button aria-label="One more" onClick={() => change(line.quantity + 1)}>
        +
      </Button>
      <MayButton action="void-line" hotkey="Delete" onClick={() => void removeLine(line.id)}>
        Remove
      </MayButton>
      <Button aria-label={words.moreFor(line.name)} onClick={() => openForLine('line')}>
        {words.more}
      </Button>
    </span>
  );
}
