import type { Reply, Request } from '../contract/channels.ts';
import type { ReportView } from '../contract/till-view.ts';
import { saveFile } from './receipt-files.ts';
import type { Till } from './till/open-till.ts';

type Asked = Pick<Request<'saveReport'>, 'kind' | 'number'>;
export type Paper = NonNullable<ReturnType<Till['report']>>;

/**
 * A report for a file or a printer. Only one that the till has just shown to whoever stands there: whether they may see it
 * was asked then.
 */
export function shownReport(
  till: Pick<Till, 'report'>,
  shown: ReportView | null,
  { kind, number }: Asked,
): Paper | undefined {
  const same = shown && (kind === 'x' ? shown.number === null : shown.number === number);
  return same ? till.report(kind, number) : undefined;
}

/** Saves a report as `z-report-000012.pdf` or, for an X, under its day. */
export async function saveReport(
  till: Pick<Till, 'say'>,
  paper: Paper | undefined,
  folder: string,
  { kind, number, format }: Request<'saveReport'>,
  day: string,
): Promise<Reply<'saveReport'>> {
  if (!paper) return reportNotShown(till);
  const name = kind === 'z' ? `z-report-${String(number).padStart(6, '0')}` : `x-report-${day}`;
  return saveFile(till, folder, name, format, paper);
}

/** Refuses a report that was not shown first. */
export function reportNotShown({ say }: Pick<Till, 'say'>) {
  return { ok: false, code: 'not-shown', message: say(['showReportFirst']) } as const;
}
