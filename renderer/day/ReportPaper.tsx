import { useWords } from '../words/words.ts';
import { useDay } from './day.ts';

/** The report as it comes out of the printer. */
export function ReportPaper() {
  const { day } = useWords();
  const report = useDay((state) => state.report);
  return (
    <aside className="paper-place" aria-label={day.paper}>
      {report && (
        <>
          <h2>{report.number === null ? day.xTitle : day.zTitle(report.number)}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long report is scrolled by keys */}
          <pre className="paper" data-testid="report-text" tabIndex={0}>
            {report.text}
          </pre>
        </>
      )}
    </aside>
  );
}
