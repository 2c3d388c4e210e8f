import { Button } from '../design/Button.tsx';
import { gateOf } from '../staff/gate.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { openDay } from './day.ts';

/** In the header: cash, reports, closing. */
export function DayButton() {
  const { day } = useWords();
  const gate = useTill(gateOf);
  if (gate === 'sign-in') return null;
  return (
    <Button look="link" hotkey="Ctrl+s" onClick={openDay}>
      {day.day}
    </Button>
  );
}
