import { Button } from '../design/Button.tsx';
import { turnPanel } from '../store/panel.ts';
import { hasLines, inQueue, quiet } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';

/** A panel with nothing to say: calm, and with the reasons for whoever asks. */
export function EmptyPanel() {
  const filled = useTill(hasLines);
  const waiting = useTill(inQueue);
  const unsaid = useTill(quiet).length;
  if (!filled) return <BeforeTheFirst waiting={waiting} />;
  return (
    <div className="empty-panel">
      <h3>{words().panel.nothingMore}</h3>
      {waiting && <p>{words().panel.othersWait}</p>}
      {unsaid > 0 && (
        <Button look="link" hotkey="Shift+F7" onClick={() => turnPanel('quiet')}>
          {words().panel.whyNothing}
        </Button>
      )}
    </div>
  );
}

function BeforeTheFirst({ waiting }: { waiting: boolean }) {
  return (
    <div className="empty-panel">
      <h3>{words().panel.nothingYet}</h3>
      <p>{waiting ? words().panel.waitingHint : words().panel.emptyHint}</p>
    </div>
  );
}
