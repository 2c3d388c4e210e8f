import { Button } from '../design/Button.tsx';
import { toggleQueue } from '../store/advice.ts';
import { inQueue, queueMode } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { words } from '../words/words.ts';

/** Whether others wait; pressed, the panel says only what is needed. */
export function QueueButton() {
  const waiting = useTill(inQueue);
  const byItself = useTill(queueMode) === 'auto';
  return (
    <Button
      look="link"
      className={waiting ? 'queue on' : 'queue'}
      aria-pressed={waiting}
      hotkey="F7"
      onClick={toggleQueue}
    >
      {waiting ? (byItself ? words().sell.queueNoticed : words().sell.queueOn) : words().sell.queue}
    </Button>
  );
}
