import { Button } from '../design/Button.tsx';
import { enterPractice } from '../practice/practice.ts';
import { practising, shift } from '../staff/gate.ts';
import { MayButton } from '../staff/MayButton.tsx';
import { store } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { timeOf } from '../words/when.ts';
import { useWords } from '../words/words.ts';
import { DayFooter } from './DayFooter.tsx';
import { choose, dayActions, useDay } from './day.ts';
import { HeldList } from './HeldList.tsx';

export function DayMenu() {
  const { day } = useWords();
  const says = useDay((state) => state.says);
  // The menu follows what the till allows now.
  const view = useTill((till) => till.view);
  const words = { ...day, 'close-day': day.closeDay, count: day.closeShift } as const;
  return (
    <>
      <main className="gate">
        <h2 className="gate-title">{day.title}</h2>
        <ShiftFacts />
        <div className="day-menu">
          {view &&
            dayActions().map(({ page, action }, index) => (
              <MayButton
                key={page}
                action={action}
                className="tile"
                hotkey={String(index + 1)}
                onClick={() => choose(page)}
              >
                <span className="tile-words">
                  <b>{words[page as keyof typeof words] as string}</b>
                </span>
              </MayButton>
            ))}
        </div>
        <p className="day-says" role="status">
          {says}
        </p>
      </main>
      <aside className="day-side">
        <HeldList />
        <Practise />
      </aside>
      <DayFooter />
    </>
  );
}

function ShiftFacts() {
  const words = useWords();
  const open = useTill(shift);
  const here = useTill(store);
  if (!open || !here) return <p className="gate-hint">{words.shift.none}</p>;
  const since = timeOf(open.openedAt, here.locale, here.timeZone);
  return <p className="gate-hint">{words.shift.number(open.number, since)}</p>;
}

function Practise() {
  const { practice } = useWords();
  const on = useTill(practising);
  if (on) return null;
  return (
    <section className="day-practise">
      <h3>{practice.title}</h3>
      <p className="gate-hint">{practice.hint}</p>
      <Button onClick={enterPractice}>{practice.enter}</Button>
    </section>
  );
}
