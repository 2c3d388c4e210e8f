import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { stopWork, useImports } from './imports.ts';

/** How far the till is with a file, and a way out of it; nothing while it takes no longer than a moment. */
export function WorkBar() {
  const { catalogue } = useWords();
  const work = useImports((state) => state.work);
  if (!work || work.state === 'none') return null;
  const { state, done, of } = work;
  return (
    <div className="desk-progress">
      <p role="status">{catalogue.work[state]}</p>
      {state !== 'waiting' && of > 0 && <progress aria-label={catalogue.work[state]} value={done} max={of} />}
      <Button onClick={() => void stopWork()}>{catalogue.stopWork}</Button>
    </div>
  );
}
