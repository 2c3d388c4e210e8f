import { useEffect, useRef } from 'react';
import { Button } from '../design/Button.tsx';
import { Money } from '../design/Money.tsx';
import { Unsent } from '../office/Unsent.tsx';
import { MayButton } from '../staff/MayButton.tsx';
import { money } from '../store/till.ts';
import { useWords } from '../words/words.ts';
import { DayFooter } from './DayFooter.tsx';
import { closeDay, showPage, useDay } from './day.ts';
import { ReportPaper } from './ReportPaper.tsx';

/** What was counted, what should have been there, and what follows. */
export function Counted() {
  const { day } = useWords();
  const drawer = useDay((state) => state.drawer);
  const next = useRef<HTMLSpanElement>(null);
  useEffect(() => next.current?.querySelector('button')?.focus(), []);
  if (!drawer) return null;
  const difference = drawer.counted - drawer.expected;
  return (
    <>
      <main className="gate">
        <h2 className="gate-title">{day.countedTitle}</h2>
        <ul className="tenders" data-testid="drawer">
          <Row name={day.counted} amount={drawer.counted} />
          <Row name={day.expected} amount={drawer.expected} />
          <Row name={day.difference} amount={difference} />
        </ul>
        <p className={difference === 0 ? 'day-right' : 'day-wrong'}>
          {difference === 0 ? day.exact : off(difference)}
        </p>
        <Unsent />
      </main>
      <ReportPaper />
      <DayFooter>
        <Button big onClick={closeDay}>
          {day.newShift}
        </Button>
        <span ref={next}>
          <MayButton big look="go" action="close-day" hotkey="F12" onClick={() => showPage('close-day')}>
            {day.closeDay}
          </MayButton>
        </span>
      </DayFooter>
    </>
  );

  function off(amount: number): string {
    return amount < 0 ? day.short(money(-amount)) : day.over(money(amount));
  }
}

function Row({ name, amount }: { name: string; amount: number }) {
  return (
    <li>
      <span>{name}</span>
      <Money amount={amount} />
    </li>
  );
}
