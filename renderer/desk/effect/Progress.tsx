import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import { number } from '../figures/written.ts';
import { cancelReport } from './effect.ts';

export function Progress({ done, of }: { done: number; of: number }) {
  const { deskEffect } = useWords();
  const says = deskEffect.progress(number(done), number(of));
  return (
    <div className="figures-progress">
      <progress value={done} max={Math.max(of, 1)} aria-label={says} />
      <span>{says}</span>
      <Button onClick={() => void cancelReport()}>{deskEffect.cancel}</Button>
    </div>
  );
}
