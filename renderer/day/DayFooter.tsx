import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { gateOf } from '../staff/gate.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { backInDay, useDay } from './day.ts';

/** Back on the left, the one next action on the right. */
export function DayFooter({ advice = '', children }: { advice?: string; children?: ReactNode }) {
  const { day } = useWords();
  const first = useDay((state) => state.page === 'menu');
  const selling = useTill(gateOf) === null;
  return (
    <footer className="foot">
      <div className="acts">
        <Button hotkey="Escape" onClick={backInDay}>
          {first && selling ? day.toSale : day.back}
        </Button>
      </div>
      <p className="advice">{advice}</p>
      <div className="pay">{children}</div>
    </footer>
  );
}
