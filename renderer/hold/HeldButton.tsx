import { Button } from '../design/Button.tsx';
import { openDialog } from '../store/screen.ts';
import { held, isPaying } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';

/** How many sales wait, in the header; lit where one is from an earlier day. */
export function HeldButton() {
  const { hold } = useWords();
  const waiting = useTill(held);
  const paying = useTill(isPaying);
  if (waiting.length === 0) return null;
  const aged = waiting.some((sale) => sale.aged);
  return (
    <Button
      look="link"
      className={aged ? 'held-count aged' : 'held-count'}
      data-testid="held-count"
      disabled={paying}
      onClick={() => openDialog('held')}
    >
      {hold.held(waiting.length)}
    </Button>
  );
}
