import type { LineView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { MayButton } from '../staff/MayButton.tsx';
import { openForLine } from '../store/line-form.ts';
import { openDialog } from '../store/screen.ts';
import { useWords } from '../words/words.ts';
import { stepQuantity, takeOut } from './line-selection.ts';

/** What can be done with the selected line, within its own row. */
export function LineActions({ line }: { line: LineView }) {
  const { line: lineWords, sell } = useWords();
  return (
    <span className="line-actions">
      <Button aria-label={sell.oneFewer} onClick={() => stepQuantity(-1)}>
        −
      </Button>
      <Button aria-label={sell.typeQuantity(line.quantity)} onClick={() => openDialog('quantity')}>
        {line.quantity}
      </Button>
      <Button aria-label={sell.oneMore} onClick={() => stepQuantity(1)}>
        +
      </Button>
      <MayButton action="void-line" hotkey="Delete" onClick={() => takeOut(line.id)}>
        {sell.remove}
      </MayButton>
      <Button aria-label={lineWords.moreFor(line.name)} onClick={() => openForLine('line')}>
        {lineWords.more}
      </Button>
    </span>
  );
}
