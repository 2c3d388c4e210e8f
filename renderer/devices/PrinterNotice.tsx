import { Button } from '../design/Button.tsx';
import { openDialog } from '../store/screen.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { showSettings } from './settings-tab.ts';

/** In the header, only while the printer does not print: what is wrong, and the way to its queue. */
export function PrinterNotice() {
  const { devices } = useWords();
  const failing = useTill(({ view }) => view?.printer.state === 'failing');
  const why = useTill(({ view }) => view?.printer.why ?? '');
  if (!failing) return null;
  const open = () => {
    showSettings('printer');
    openDialog('settings');
  };
  return (
    <Button look="link" className="printer-notice" title={devices.troubles[why] ?? why} onClick={open}>
      {devices.states.failing}
    </Button>
  );
}
