import { useEffect, useRef } from 'react';
import { Button } from '../design/Button.tsx';
import { Unsent } from '../office/Unsent.tsx';
import { useWords } from '../words/words.ts';
import { DayFooter } from './DayFooter.tsx';
import { useDay } from './day.ts';
import { printReport, saveReport } from './day-commands.ts';
import { ReportPaper } from './ReportPaper.tsx';

/** An X or Z report that was just made: on paper, as a file. */
export function Report() {
  const { day } = useWords();
  const report = useDay((state) => state.report);
  const isX = report?.number === null;
  return (
    <>
      <main className="gate">
        <h2 className="gate-title">{isX ? day.xTitle : day.zTitle(report?.number ?? 0)}</h2>
        {isX ? <p className="gate-hint">{day.xHint}</p> : <Unsent />}
        <ReportButtons />
      </main>
      <ReportPaper />
      <DayFooter />
    </>
  );
}

export function ReportButtons() {
  const { day } = useWords();
  const says = useDay((state) => state.says);
  const none = useDay((state) => state.report === null);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!none && !(document.activeElement instanceof HTMLInputElement))
      first.current?.querySelector('button')?.focus();
  }, [none]);
  return (
    <div className="report-buttons" ref={first}>
      <Button disabled={none} hotkey="Ctrl+p" onClick={() => void printReport()}>
        {day.print}
      </Button>
      <Button disabled={none} onClick={() => void saveReport('pdf')}>
        {day.pdf}
      </Button>
      <Button disabled={none} onClick={() => void saveReport('text')}>
        {day.text}
      </Button>
      <p className="day-says" role="status">
        {says}
      </p>
    </div>
  );
}
