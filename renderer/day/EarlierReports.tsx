import { Button } from '../design/Button.tsx';
import { useWords } from '../words/words.ts';
import { DayField } from './DayField.tsx';
import { DayFooter } from './DayFooter.tsx';
import { useDay } from './day.ts';
import { showZ } from './day-commands.ts';
import { ReportButtons } from './Report.tsx';
import { ReportPaper } from './ReportPaper.tsx';

/** Z reports of earlier days, by their number. */
export function EarlierReports() {
  const { day } = useWords();
  const { zNumber, report } = useDay();
  const shown = report?.number ?? 0;
  return (
    <>
      <main className="gate">
        <h2 className="gate-title">{day.z}</h2>
        <div className="z-number">
          <DayField
            label={day.zNumber}
            value={zNumber}
            onText={(text) => useDay.setState({ zNumber: text })}
            whole
          />
          <Button disabled={shown <= 1} hotkey="ArrowUp" onClick={() => void showZ(-1)}>
            {day.earlier}
          </Button>
          <Button disabled={shown === 0} hotkey="ArrowDown" onClick={() => void showZ(1)}>
            {day.later}
          </Button>
        </div>
        <ReportButtons />
      </main>
      <ReportPaper />
      <DayFooter>
        <Button big look="go" hotkey="Enter" disabled={zNumber === ''} onClick={() => void showZ()}>
          {day.show}
        </Button>
      </DayFooter>
    </>
  );
}
