import { Button } from '../design/Button.tsx';
import { turnPanel } from '../store/panel.ts';
import { hasLines, inQueue, quiet } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';

/** A panel with nothing to say: calm, and with the reasons for whoever asks. */
export function EmptyPanel() {
  const filled = useTill(hasLines);
  const waiting = useTill(inQueue);
  const unsaid = useTill(quiet).length;
  if (!filled) return <BeforeTheFirst waiting={waiting} />;
  return (
    <div className="empty-panel">
      <h3>Nothing more for this basket</h3>
      {waiting && <p>Others wait, so only what is needed is said.</p>}
      {unsaid > 0 && (
        <Button look="link" hotkey="Shift+F7" onClick={() => turnPanel('quiet')}>
          Why is nothing here?
        </Button>
      )}
    </div>
  );
}

function BeforeTheFirst({ waiting }: { waiting: boolean }) {
  return (
    <div className="empty-panel">
      <h3>Nothing to say yet</h3>
      <p>
        {waiting
          ? 'Others wait: only what an item cannot work without appears here.'
          : 'When an item needs something to work, saves money in a set, or goes well with another, the words to say appear here.'}
      </p>
    </div>
  );
}
