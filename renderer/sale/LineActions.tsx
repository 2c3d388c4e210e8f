import type { LineView } from '../../contract/till-view.ts';
import { Button } from '../design/Button.tsx';
import { removeLine, setQuantity } from '../store/commands.ts';
import { openDialog } from '../store/screen.ts';

/** What can be done with the selected line, within its own row. */
export function LineActions({ line }: { line: LineView }) {
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
      <Button hotkey="Delete" onClick={() => void removeLine(line.id)}>
        Remove
      </Button>
    </span>
  );
}
