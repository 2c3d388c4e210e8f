import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { voidSale } from '../store/commands.ts';
import { closeDialog } from '../store/screen.ts';
import { useWords } from '../words/words.ts';
import { Reasons } from './Reasons.tsx';

/** Throws the sale away: the reason does it, and Enter takes the one that has the focus. */
export function VoidDialog() {
  const { voiding } = useWords();
  return (
    <Dialog title={voiding.title} alert>
      <Reasons kind="void" onPick={(reason) => void voidSale(reason)} />
      <Button onClick={closeDialog}>{voiding.keep}</Button>
    </Dialog>
  );
}
