import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { removeLine } from '../store/commands.ts';
import { closeDialog, useScreen } from '../store/screen.ts';
import { lineInHand } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { Reasons } from './Reasons.tsx';

/** Takes the line in hand out: the reason does it, and Enter takes the one that has the focus. */
export function RemoveDialog() {
  const { removing } = useWords();
  const line = useTill(lineInHand(useScreen((screen) => screen.selectedLineId)));
  if (!line) return null;
  return (
    <Dialog title={removing.title(line.name)}>
      <Reasons kind="void" onPick={(reason) => void removeLine(line.id, reason)} />
      <Button onClick={closeDialog}>{removing.keep}</Button>
    </Dialog>
  );
}
