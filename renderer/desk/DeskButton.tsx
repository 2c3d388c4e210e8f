import { Button } from '../design/Button.tsx';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { closeDesk, openDesk, useDesk } from './desk.ts';
import { openPages } from './pages.ts';

/** In the header, for whoever may open a page of the desk. */
export function DeskButton() {
  const { desk } = useWords();
  const any = useTill((till) => openPages(till).length > 0);
  const open = useDesk((state) => state.open);
  if (!any) return null;
  return (
    <Button look="link" hotkey="Ctrl+e" aria-pressed={open} onClick={() => (open ? closeDesk() : openDesk())}>
      {desk.desk}
    </Button>
  );
}
