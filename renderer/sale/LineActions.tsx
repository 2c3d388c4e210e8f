import type { LineView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { MayButton } from '../staff/MayButton.tsx';
import { removeLine, setQuantity } from '../store/commands.ts';
import { openForLine } from '../store/line-form.ts';
import { openDialog } from '../store/screen.ts';
import { useWords } from '../words/words.ts';

/** What can be done with the selected line, within its own row. */
export function LineActions({ line }: { line: LineView }) {
  const { line: lineWords, sell } = useWords();
  const change = (quantity: number) => void setQuantity(line.id, quantity);
  return (
    <span className="line-actions">
      <Button
        aria-label={sell.oneFewer}
        disabled={line.quantity === 1}
        onClick={() => change(line.quantity - 1)}
      >
        −
      </Button>
      <Button aria-label={sell.typeQuantity(line.quantity)} onClick={() => openDialog('quantity')}>
        {line.quantity}
      </Button>
      <Button aria-label={sell.oneMore} onClick={() => change(line.quantity + 1)}>
        +
      </Button>
      <MayButton action="void-line" hotkey="Delete" onClick={() => void removeLine(line.id)}>
        {sell.remove}
      </MayButton>
      <Button aria-label={lineWords.moreFor(line.name)} onClick={() => openForLine('line')}>
        {lineWords.more}
      </Button>
    </span>
  );
}
