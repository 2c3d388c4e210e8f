import { Button } from '../design/Button.tsx';
import { practising } from '../staff/gate.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { leavePractice } from './practice.ts';

/** Nobody may take practice for the till: words in the header, stripes around the whole window. */
export function Banner() {
  const on = useTill(practising);
  const { practice } = useWords();
  if (!on) return null;
  return (
    <span className="practice-banner" data-testid="practice">
      <strong>{practice.banner}</strong>
      <Button onClick={leavePractice}>{practice.leave}</Button>
    </span>
  );
}
