import { useEffect, useRef } from 'react';
import { Button } from '../design/Button.tsx';
import { Unsent } from '../office/Unsent.tsx';
import { shift } from '../staff/gate.ts';
import { currentSale } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { DayFooter } from './DayFooter.tsx';
import { showPage } from './day.ts';
import { makeZ } from './day-commands.ts';
import { HeldList } from './HeldList.tsx';

/** The last look before the Z report: what is still open, on hold, or not yet at head office. */
export function CloseDay() {
  const { day } = useWords();
  const open = useTill(shift);
  const selling = useTill(currentSale);
  const next = useRef<HTMLSpanElement>(null);
  useEffect(() => next.current?.querySelector('button')?.focus(), []);
  const ready = !open && !selling;
  return (
    <>
      <main className="gate">
        <h2 className="gate-title">{day.closeDayTitle}</h2>
        <p className="gate-hint">{day.closeDayHint}</p>
        {selling && <p className="day-wrong">{day.salesFirst}</p>}
        {open && <p className="day-wrong">{day.shiftFirst}</p>}
        <Unsent />
      </main>
      <aside className="day-side">
        <HeldList />
      </aside>
      <DayFooter>
        <span ref={next}>
          {open && !selling ? (
            <Button big look="go" hotkey="F12" onClick={() => showPage('count')}>
              {day.closeShift}
            </Button>
          ) : (
            <Button big look="go" hotkey="F12" disabled={!ready} onClick={() => void makeZ()}>
              {day.makeZ}
            </Button>
          )}
        </span>
      </DayFooter>
    </>
  );
}
