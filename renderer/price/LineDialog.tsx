import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { MayButton } from '../staff/MayButton.tsx';
import { printLabel } from '../store/labels.ts';
import { openForLine } from '../store/line-form.ts';
import { closeDialog, useScreen } from '../store/screen.ts';
import { lineById } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';

/** What else can be done with the selected line; its keys work without this dialog as well. */
export function LineDialog() {
  const { line: words, labels } = useWords();
  const line = useTill(lineById(useScreen((screen) => screen.selectedLineId)));
  if (!line) return null;
  return (
    <Dialog title={line.name}>
      <div className="line-choices">
        <MayButton action="override-price" hotkey="Ctrl+p" data-focus onClick={() => openForLine('price')}>
          {words.price}
        </MayButton>
        <MayButton action="discount" hotkey="Ctrl+d" onClick={() => openForLine('discount')}>
          {words.discount}
        </MayButton>
        <Button hotkey="Ctrl+n" onClick={() => openForLine('note')}>
          {words.note}
        </Button>
        <Button onClick={() => void printLabel('item', line.sku).then(closeDialog)}>{labels.ofItem}</Button>
      </div>
    </Dialog>
  );
}
