import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { type DraftKind, putBack, useDrafts } from './drafts.ts';

type Props = { kinds: readonly DraftKind[]; said: string; onBack: () => void };

/** What was just taken out, with the way to put it back. */
export function Removed({ kinds, said, onBack }: Props) {
  const { deskEntry } = useWords();
  const removed = useDrafts((state) => state.removed);
  const back = () => void putBack().then((done) => done && onBack());
  return (
    <p className="desk-says" role="status">
      {said && `${said} `}
      {said && removed && kinds.includes(removed.kind) && (
        <Button hotkey="Ctrl+z" onClick={back}>
          {deskEntry.undo}
        </Button>
      )}
    </p>
  );
}
